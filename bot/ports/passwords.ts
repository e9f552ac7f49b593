/** Slow on purpose: a stolen database must not give the passwords away. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** With a null hash it takes as long and says no, so that unknown names cannot be told from wrong passwords. */
  verify(hash: string | null, password: string): Promise<boolean>
}
