import { success } from '../../shared/contract/errors.ts'
import type { SomeHandlers } from './context.ts'
import type { SessionWorld } from './session-world.ts'

export function settingsHandlers(world: SessionWorld): SomeHandlers<'settings.get' | 'settings.save'> {
  const { store, clock } = world
  return {
    'settings.get': async () => success(await store.settings.readSettings(store.read)),

    'settings.save': async (input, call) => {
      await store.write(async (tx) => {
        const now = clock.now()
        await store.settings.writeSettings(tx, input)
        await store.audit.record(tx, {
          at: now,
          accountId: call.account?.id ?? null,
          action: 'settings.changed',
          subject: null,
        })
        store.changes.append(tx, { at: now, event: { type: 'settings.updated' } })
      })
      return success(input)
    },
  }
}
