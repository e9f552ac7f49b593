import type { HandoverReason } from '../../shared/model/conversation.ts'
import type { DecidedHandover } from '../engine/decide.ts'
import type { Policy } from '../engine/policy.ts'
import { texts } from '../engine/texts.ts'
import type { ConversationInner } from '../store/conversation-repository.ts'
import type { Tx } from '../store/database.ts'
import { addReplies, addSystemLine, type NewExternalId } from './compose.ts'
import type { World } from './context.ts'
import { assignByTurn, type WhoIsOnline } from './pick-agent.ts'

/** The first sentence of the card's summary. */
const reasonWords: Record<HandoverReason, string> = {
  'asked-for-human': 'Warga minta bicara dengan petugas.',
  'no-answer': 'Bot tidak menemukan jawaban yang pasti.',
  'two-misses': 'Bot dua kali tidak menemukan jawaban.',
  complaint: 'Warga menyampaikan keluhan.',
  emergency: 'Warga menyebut keadaan darurat.',
  insult: 'Warga menulis dengan marah.',
  'unreadable-media': 'Warga mengirim berkas yang tidak terbaca bot.',
  undecryptable: 'Pesan warga tidak dapat dibuka; lihat di telepon.',
  'stale-question': 'Pertanyaan lama yang baru terbaca.',
  'answer-failed': 'Warga belum menerima jawaban bot: pengirimannya gagal.',
  'not-taken-in': 'Pesan warga gagal diproses bot.',
  'phone-takeover': 'Dijawab dari telepon.',
  'agent-claimed': 'Diambil alih petugas.',
}

/**
 * To the humans, within the caller's transaction: the bot is muted (status), the conversation waits with the right team,
 * why and with which question is kept, and the resident is told their place or the next opening. Someone who already
 * waits keeps their place. Answers on their way still go out: only a human's taking over cancels them.
 */
export async function handOver(
  tx: Tx,
  world: World & { newExternalId: NewExternalId; online: WhoIsOnline },
  conversation: ConversationInner,
  decided: DecidedHandover,
  policy: Policy,
): Promise<void> {
  const { store, clock } = world
  const now = clock.now()
  const teamId = await store.accounts.teamForAgency(tx, decided.agencyId)
  const waitingSince = conversation.waitingSince ?? now
  const history = await store.messages.recentTexts(tx, conversation.id, 6)
  await store.conversations.update(tx, conversation.id, now, {
    status: 'queued',
    teamId,
    assigneeId: null,
    waitingSince,
    snoozedUntil: null,
    handover: {
      reason: decided.reason,
      question: decided.question,
      summary: `${reasonWords[decided.reason]}${history.length > 1 ? ` ${history.length} pesan terakhir ada di percakapan ini.` : ''}`,
      candidates: decided.candidates,
      at: now,
    },
  })
  store.facts.record(tx, {
    at: now,
    conversationId: conversation.id,
    type: 'handover',
    reason: decided.reason,
    teamId,
  })
  await addSystemLine(tx, world, conversation.id, { type: 'handover', by: null, detail: decided.reason })
  await assignByTurn(tx, world, conversation.id, { teamId, officeOpen: policy.opening.open, except: null })
  const position = await store.conversations.queuePosition(tx, waitingSince, conversation.id)
  const notice = policy.opening.open
    ? texts.queued(position, conversation.ticket)
    : texts.queuedClosed(policy.opening, conversation.ticket)
  await addReplies(tx, world, conversation, [{ text: notice, sources: [] }], {
    author: 'bot',
    revision: conversation.revision,
  })
}
