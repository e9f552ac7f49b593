import '../setup.ts'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { AgentWindow } from '../support/agent-window.ts'
import { ended, LinkedChild, sureQuestions } from '../support/linked-child.ts'
import { randomFrom } from '../support/random.ts'
import { AgentReplies } from './agent-replies.ts'

/**
 * `npm run -s test:crash -- --messages N --kills N --seed N [--disturb]`: the real service as a child against the loopback
 * WhatsApp, a burst of clear questions from many residents and an agent's replies to others, SIGKILL at random instants, and
 * a count of what the residents' phones and an agent's window saw. With `--disturb` there is no peace between the kills either: WhatsApp's line is cut, its
 * server restarts, it delivers the same ciphertext again and in reverse, and the agent's network drops.
 * Prints one JSON object; lost, duplicatedReplies, outOfOrder, unseen, seenTwice and their like for the agent's replies must be 0.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '200' },
    kills: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    disturb: { type: 'boolean', default: false },
  },
})
const total = Number(values.messages)
const kills = Number(values.kills)
const residents = Math.min(200, Math.max(1, Math.ceil(total / 10)))
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const whatsApp = await LoopbackWhatsApp.start()
const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
const dataDir = await mkdtemp(join(tmpdir(), 'kepo-crash-'))
const linked = new LinkedChild(whatsApp, dataDir)
// Content and the link first: both are there before anything is killed.
const prepared = await linked.prepare(office)
let service: { child: ChildProcess; url: string } = prepared
const agent = new AgentWindow(prepared.admin.cookie)
agent.follow(service.url)
const replies = new AgentReplies(prepared.admin.cookie, () => service.url)
const repliesTotal = Math.ceil(total / 10)
const asked = Math.min(10, repliesTotal)
await replies.begin(whatsApp, office.account, asked)

const random = randomFrom(Number(values.seed))
const perResident = Math.ceil(total / residents)
const questions = await sureQuestions(perResident)
const phones: Phone[] = Array.from({ length: residents }, (_, i) =>
  whatsApp.addResident({ number: `62812${String(10_000_000 + i)}`, name: `Warga ${i}` }),
)

const sentAt = new Map<string, number>()
const answeredAfter: number[] = []
let sent = 0
const writing = (async () => {
  for (let round = 0; round < perResident && sent < total; round++)
    for (const [i, phone] of phones.entries()) {
      const question = questions[(round + i) % questions.length]
      if (question === undefined || sent >= total) break
      await phone.sendText(office.account, question.text)
      sentAt.set(`${i} ${question.mark}`, Date.now())
      sent++
      await pause(random() * 12)
    }
})()
const replying = replies.write(repliesTotal, () => pause(random() * 120))
const disturbances = [
  () => whatsApp.cutAll(),
  () => whatsApp.restart(100),
  () => {
    for (const device of whatsApp.linkedDevices(office.account))
      if (device.online) whatsApp.relay.redeliver(device, { count: 30, reordered: random() < 0.5 })
  },
  () => agent.drop(),
]
/** Waits, and while it does so lets one thing after another go wrong. */
async function trouble(ms: number): Promise<void> {
  const until = Date.now() + ms
  while (values.disturb && Date.now() < until) {
    await pause(random() * 500)
    await disturbances[Math.floor(random() * disturbances.length)]?.()
  }
  await pause(Math.max(0, until - Date.now()))
}
const recoveries: number[] = []
for (let kill = 0; kill < kills; kill++) {
  await trouble(300 + random() * 1_500)
  await ended(service.child, 'SIGKILL')
  const down = Date.now()
  service = await linked.start()
  recoveries.push(Date.now() - down)
  agent.follow(service.url)
}
if (kills === 0) await trouble(5_000)
await Promise.all([writing, replying])

const answersOf = (phone: Phone) =>
  phone.inbox.map((m) => m.text).filter((text) => questions.some((q) => text.startsWith(q.mark)))
const answeredTotal = () => phones.reduce((sum, phone) => sum + new Set(answersOf(phone)).size, 0)
const arrived = () => answeredTotal() + replies.seen.replies - replies.seen.repliesLost
let before = -1
let quietSince = Date.now()
while (arrived() < sent + repliesTotal && Date.now() - quietSince < 30_000) {
  if (arrived() !== before) quietSince = Date.now()
  before = arrived()
  await pause(250)
}
await pause(2_000)

let duplicatedReplies = 0
let outOfOrder = 0
for (const [i, phone] of phones.entries()) {
  const answers = answersOf(phone)
  duplicatedReplies += answers.length - new Set(answers).size
  // Resident i began with question i.
  const order = answers.map(
    (text) =>
      (((questions.findIndex((q) => text.startsWith(q.mark)) - i) % questions.length) + questions.length) %
      questions.length,
  )
  for (let n = 1; n < order.length; n++) if ((order[n] ?? 0) < (order[n - 1] ?? 0)) outOfOrder++
  for (const received of phone.inbox) {
    const question = questions.find((q) => received.text.startsWith(q.mark))
    const from = question === undefined ? undefined : sentAt.get(`${i} ${question.mark}`)
    if (from !== undefined) answeredAfter.push(received.at - from)
  }
}
await agent.settled()
const viewer = await linked.signIn(service.url)
const { messagesIn } = await viewer.must('report.overview', { from: Date.now() - 3_600_000, to: Date.now() + 60_000 })
const p95 = (ms: number[]) => ms.toSorted((a, b) => a - b)[Math.floor(0.95 * ms.length)] ?? 0
const result = {
  sent,
  stored: messagesIn - asked,
  answered: answeredTotal(),
  lost: sent - answeredTotal(),
  duplicatedReplies,
  outOfOrder,
  unseen: sent + asked - agent.known,
  seenTwice: [...agent.shown.values()].filter((times) => times > 1).length,
  recoveryMsP95: p95(recoveries),
  ...replies.seen,
  answerMsP95: p95(answeredAfter),
  /** A window that was away for too long was told to fetch anew, so often. */
  refetched: agent.refetched,
}
console.log(JSON.stringify(result))
agent.close()
await ended(service.child, 'SIGKILL')
await whatsApp.stop()
await rm(dataDir, { recursive: true, force: true })
const { lost, duplicatedReplies: duplicated, unseen, seenTwice, repliesLost, repliesTwice, repliesOutOfOrder } = result
const wrong = [lost, duplicated, outOfOrder, unseen, seenTwice, repliesLost, repliesTwice, repliesOutOfOrder]
process.exit(wrong.every((n) => n === 0) && result.stored === result.sent ? 0 : 1)
