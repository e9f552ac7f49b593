import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../ports/passwords.ts'

/** OWASP's first choice for argon2id (19 MiB, 2 rounds, 1 lane); argon2id is the library's default kind. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function argon2Passwords(): Passwords {
  const nobody = hash('nobody has this password', parameters)
  return {
    hash: (password) => hash(password, parameters),
    async verify(stored, password) {
      const right = await verify(stored ?? (await nobody), password)
      return stored !== null && right
    },
  }
}
