import { jidDecode, type WASocket } from 'baileys'
import type { Log } from '../../ports/log.ts'

/**
 * The LID (user part) behind a number's address. Null when there is none, and also when it cannot be asked for now, as on a
 * line that has ended: the two become one once it is learnt.
 */
export async function lidOf(made: WASocket, jid: string, log: Log): Promise<string | null> {
  if (jidDecode(jid)?.server !== 's.whatsapp.net') return null
  try {
    return jidDecode((await made.signalRepository.lidMapping.getLIDForPN(jid)) ?? undefined)?.user ?? null
  } catch (error) {
    log.warn({ err: error }, 'a LID could not be asked for')
    return null
  }
}

/** The stable address of a chat: its LID where that is known. */
export async function chatOf(made: WASocket, jid: string, log: Log): Promise<string> {
  const parts = jidDecode(jid)
  const lid = parts?.server === 'lid' ? parts.user : await lidOf(made, jid, log)
  return lid === null || lid === undefined ? `${parts?.user}@s.whatsapp.net` : `${lid}@lid`
}
