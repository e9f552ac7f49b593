import type { z } from 'zod'
import { contentCommands } from './commands/content.ts'
import { conversationCommands } from './commands/conversation.ts'
import { pushCommands } from './commands/push.ts'
import { sessionCommands } from './commands/session.ts'
import { supervisionCommands } from './commands/supervision.ts'

/** Everything that a client can ask of the service. */
export const commands = {
  ...sessionCommands,
  ...conversationCommands,
  ...contentCommands,
  ...supervisionCommands,
  ...pushCommands,
}

export type Commands = typeof commands
export type CommandName = keyof Commands
/** What a client passes (defaults may be left out). */
export type CommandInput<N extends CommandName> = z.input<Commands[N]['input']>
/** What a handler gets (defaults filled in). */
export type ParsedInput<N extends CommandName> = z.output<Commands[N]['input']>
export type CommandOutput<N extends CommandName> = z.output<Commands[N]['output']>
