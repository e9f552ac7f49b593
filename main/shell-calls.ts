import type { IpcMain } from 'electron'
import type { z } from 'zod'
import { type ShellCall, shellCalls } from '../shared/contract/ipc.ts'
import { sameOrigin } from './window-guards.ts'

type Handlers = { [C in ShellCall]: (input: z.infer<(typeof shellCalls)[C]>) => void }

/** Binds each declared call: only from the service's own pages, only with input that fits. */
export function bindShellCalls(ipc: Pick<IpcMain, 'on'>, origin: () => string | null, handlers: Handlers): void {
  const bind = <C extends ShellCall>(call: C) =>
    ipc.on(`kepo:${call}`, (event, raw: unknown) => {
      const allowed = origin()
      if (allowed === null || !sameOrigin(event.senderFrame?.url ?? '', allowed)) return
      const input = shellCalls[call].safeParse(raw)
      // The schema of this very call has just parsed it; the type system cannot follow the index.
      if (input.success) handlers[call](input.data as never)
    })
  bind('notify')
  bind('setBadge')
}
