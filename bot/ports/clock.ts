/** Milliseconds since 1970. The only source of "now" for use cases, so that tests can turn it. */
export interface Clock {
  now(): number
}
