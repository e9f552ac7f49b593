import { success } from '../../shared/contract/errors.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

export function auditHandlers({ store }: SessionWorld): SomeHandlers<'audit.list'> {
  return { 'audit.list': async (input) => success({ entries: await store.audit.list(store.read, input) }) }
}
