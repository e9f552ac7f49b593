import { failure, success } from '../../shared/contract/errors.ts'
import type { PushSender } from '../ports/push.ts'
import type { SomeHandlers, World } from './context.ts'

/** A browser asks to be woken, or to be left alone. A subscription lives as long as the session that made it. */
export function pushHandlers(
  world: World & { push: PushSender },
): SomeHandlers<'push.key' | 'push.subscribe' | 'push.unsubscribe'> {
  const { store, clock, push } = world
  return {
    'push.key': async () => success({ publicKey: push.publicKey }),
    'push.subscribe': async (input, { account, sessionHash }) => {
      if (account === null || sessionHash === null) return failure('UNAUTHENTICATED')
      await store.write((tx) => store.push.save(tx, { ...input, accountId: account.id, sessionHash, at: clock.now() }))
      return success({})
    },
    'push.unsubscribe': async (input, { account }) => {
      if (account === null) return failure('UNAUTHENTICATED')
      await store.write((tx) => store.push.removeOwn(tx, account.id, input.endpoint))
      return success({})
    },
  }
}
