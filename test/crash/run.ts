import '../setup.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIndex } from '../../bot/answers/index.ts'
import { readPack } from '../../bot/content/read-pack.ts'
import type { Article } from '../../shared/model/content.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { apiClient, samplePack, until } from '../support/helpdesk.ts'

/**
 * `npm run -s test:crash -- --messages N --kills N --seed N`: the real service as a child against the loopback WhatsApp, a
 * burst of clear questions from many residents, SIGKILL at random instants, and a count of what the residents' phones saw.
 * Prints one JSON object; lost, duplicatedReplies and outOfOrder must be 0.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '200' },
    kills: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
})
const total = Number(values.messages)
const kills = Number(values.kills)
const residents = Math.min(200, Math.max(1, Math.ceil(total / 10)))
const root = join(import.meta.dirname, '../..')
const secret = 'crash-test-password'
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** mulberry32: small, and the same for the same seed everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Questions that the bot is sure of, each of another article; `mark` is how its answer begins. */
async function sureQuestions(count: number): Promise<{ text: string; mark: string }[]> {
  const read = await readPack(samplePack)
  if (!read.ok) throw new Error('the sample pack is broken')
  const index = buildIndex(read.pack.articles, { lexicon: read.pack.lexicon })
  const sure = (article: Article) =>
    article.phrasings.find((text) => {
      const { questions, notices } = index.read(text, { lastArticleId: null })
      const [only] = questions
      return (
        questions.length === 1 &&
        notices.length === 0 &&
        only?.outcome.kind === 'answer' &&
        only.outcome.candidate.id === article.id
      )
    })
  const found = read.pack.articles.flatMap((article) => {
    const text = article.answer.includes('{{') ? undefined : sure(article)
    return text === undefined ? [] : [{ text, mark: article.answer.slice(0, 30) }]
  })
  if (found.length < count) throw new Error(`only ${found.length} sure questions`)
  return found.slice(0, count)
}

const whatsApp = await LoopbackWhatsApp.start()
const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
const dataDir = await mkdtemp(join(tmpdir(), 'kepo-crash-'))
const certificate = join(dataDir, 'media-ca.pem')
await writeFile(certificate, whatsApp.media.certificate)
const env = {
  ...process.env,
  KEPO_PORT: '0',
  KEPO_DATA_DIR: dataDir,
  KEPO_LOG_LEVEL: 'error',
  KEPO_WA_SOCKET_URL: whatsApp.url,
  NODE_EXTRA_CA_CERTS: certificate,
}

async function startService(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', './test/loopback-whatsapp/trust.ts', 'bot/entry/node.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)))
    child.stdout.on('data', (data: Buffer) => {
      const found = data.toString().match(/Kepo Desk: (\S+)/)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  return { child, url }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

// Content and the link first: both are there before anything is killed.
await new Promise((done) =>
  spawn(process.execPath, ['bot/cli/content.ts', 'import', samplePack], { cwd: root, env, stdio: 'ignore' }).once(
    'exit',
    done,
  ),
)
let service = await startService()
const setup = await fetch(`${service.url}/api/setup.create-admin`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: service.url },
  body: JSON.stringify({ username: 'admin', name: 'Admin', password: secret }),
})
if (!setup.ok) throw new Error(await setup.text())
const admin = await apiClient(service.url, 'admin', secret)
await admin.must('channel.pair', { channel: 'whatsapp', method: 'qr', phoneNumber: null })
const status = async () => (await admin.must('channel.list', {})).channels[0]
await until(async () => (await status())?.qr != null)
whatsApp.pairing.scanQr((await status())?.qr ?? '', office.account)
await until(async () => (await status())?.state === 'open')

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
const recoveries: number[] = []
for (let kill = 0; kill < kills; kill++) {
  await pause(300 + random() * 1_500)
  await killed(service.child)
  const down = Date.now()
  service = await startService()
  recoveries.push(Date.now() - down)
}
await writing

/** A phone shows a message once per id, however often it comes. */
const shown = (phone: Phone) => [...new Map(phone.inbox.map((m) => [m.id, m.text])).values()]
const answersOf = (phone: Phone) => shown(phone).filter((text) => questions.some((q) => text.startsWith(q.mark)))
const answeredTotal = () => phones.reduce((sum, phone) => sum + new Set(answersOf(phone)).size, 0)
let before = -1
let quietSince = Date.now()
while (answeredTotal() < sent && Date.now() - quietSince < 30_000) {
  if (answeredTotal() !== before) quietSince = Date.now()
  before = answeredTotal()
  await pause(250)
}
await pause(2_000)

let duplicatedReplies = 0
let outOfOrder = 0
for (const [i, phone] of phones.entries()) {
  const answers = answersOf(phone)
  duplicatedReplies += answers.length - new Set(answers).size
  const order = answers.map(
    (text) => (questions.findIndex((q) => text.startsWith(q.mark)) - i + 10 * questions.length) % questions.length,
  )
  for (let n = 1; n < order.length; n++) if ((order[n] ?? 0) < (order[n - 1] ?? 0)) outOfOrder++
  for (const received of phone.inbox) {
    const question = questions.find((q) => received.text.startsWith(q.mark))
    const from = question === undefined ? undefined : sentAt.get(`${i} ${question.mark}`)
    if (from !== undefined) answeredAfter.push(received.at - from)
  }
}
if (process.env.KEPO_CRASH_DEBUG !== undefined)
  for (const [i, phone] of phones.entries())
    for (const q of questions) {
      const wrote = sentAt.has(`${i} ${q.mark}`)
      if (wrote && !answersOf(phone).some((t) => t.startsWith(q.mark))) console.error('unanswered', i, q.text)
    }
const viewer = await apiClient(service.url, 'admin', secret)
const { incoming } = {
  incoming: (await viewer.must('report.overview', { from: Date.now() - 3_600_000, to: Date.now() + 60_000 }))
    .messagesIn,
}
const p95 = (ms: number[]) => ms.toSorted((a, b) => a - b)[Math.floor(0.95 * ms.length)] ?? 0
const result = {
  sent,
  stored: incoming,
  answered: answeredTotal(),
  lost: sent - answeredTotal(),
  duplicatedReplies,
  outOfOrder,
  recoveryMsP95: p95(recoveries),
  answerMsP95: p95(answeredAfter),
}
console.log(JSON.stringify(result))
await killed(service.child)
await whatsApp.stop()
await rm(dataDir, { recursive: true, force: true })
process.exit(result.lost + result.duplicatedReplies + result.outOfOrder === 0 && result.stored === result.sent ? 0 : 1)
