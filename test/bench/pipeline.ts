import '../setup.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { io, type Socket } from 'socket.io-client'
import type { ServerToClient } from '../../shared/contract/events.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { ended, LinkedChild, sureQuestions } from '../support/linked-child.ts'
import { percentiles } from './history/measure.ts'
import { bareCommit, bareService } from './pipeline/floors.ts'
import { watcher } from './pipeline/watchers.ts'

/**
 * `npm run -s bench:pipeline [-- --messages N --residents N --agents N --seconds N --most N]`: residents write at a steady rate and
 * agents watch. The service runs as its own process; the loopback WhatsApp, the phones and the agents' sockets share this
 * one: what each of the two took of the processor for a message stands apart. Latencies are from the stanza having left the
 * loopback server to (a) the bot's reply decrypted on the phone, (b) the event at an agent's socket. The floors are measured
 * in this run, before and after, from a process of their own and at the same pace. `--most` is the highest rate tried;
 * `--messages` is for the memory: as many as are then missing are sent at the end, and what the service holds is noted
 * every ten thousand.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000' },
    residents: { type: 'string', default: '200' },
    agents: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    most: { type: 'string', default: '160' },
  },
})
const seconds = Number(values.seconds)
/** The rate for the latencies, and the steps for the sustained one (messages a second). */
const quietRate = 10
const steps = [20, 40, 60, 80, 100, 130, 160].filter((rate) => rate <= Number(values.most))
const wantedP99Ms = 250

const whatsApp = await LoopbackWhatsApp.start()
const office = whatsApp.addResident({ number: '628110000001', name: 'MPP' })
const dataDir = await mkdtemp(join(tmpdir(), 'kepo-pipeline-'))
const floorsBefore = {
  ...(await bareService(whatsApp, 1_000 / quietRate, Number(values.agents))),
  commit: await bareCommit(),
}

const linked = new LinkedChild(whatsApp, dataDir, [
  '--expose-gc',
  '--import',
  './test/bench/pipeline/tell-what-is-held.ts',
])
const service = await linked.prepare(office)
const questions = await sureQuestions(20)
const phones: Phone[] = Array.from({ length: Number(values.residents) }, (_, i) =>
  whatsApp.addResident({ number: `62812${10_000_000 + i}`, name: `Warga ${i}` }),
)

/** The message that a phone waits for an answer to; one at a time, so that a reply is its question's. */
interface Open {
  leftAt: number
  mark: string
}
const open = new Map<Phone, Open>()
/** When the last stanza of a resident left, by name: what an agent sees is told apart by it. */
const leftBy = new Map<string, number>()
let replies: number[] = []
let events: number[] = []
for (const phone of phones)
  phone.on('message', (received: { text: string }) => {
    const waiting = open.get(phone)
    if (waiting === undefined || !received.text.startsWith(waiting.mark)) return
    open.delete(phone)
    replies.push(performance.now() - waiting.leftAt)
  })

/** The first few of the agents measure; of the others the service knows no difference. */
const measuring = 5
const headers = { cookie: service.admin.cookie, origin: service.url }
const agents: { close(): void }[] = []
for (let i = 0; i < Number(values.agents); i++) {
  if (i >= measuring) {
    agents.push(await watcher(service.url, headers))
    continue
  }
  const socket: Socket<ServerToClient> = io(service.url, {
    transports: ['websocket'],
    extraHeaders: headers,
    forceNew: true,
  })
  socket.on('changes', (changes) => {
    for (const { event } of changes) {
      if (event.type !== 'message.created' || event.message.direction !== 'incoming') continue
      const author = event.message.author
      const left = author.kind === 'contact' ? leftBy.get(event.message.text) : undefined
      if (left !== undefined) events.push(performance.now() - left)
    }
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  agents.push(socket)
}

/** Turns at which a message was to be written, and those at which it was: a phone that still waits is left out. */
let written = 0
let sent = 0
/** Writes at a rate for some seconds, each time from a phone that waits for nothing; says how many it could not. */
async function load(
  rate: number,
  count: number,
): Promise<{ reply: Percentiles; event: Percentiles; skipped: number; cpuMsPerMessage: Cpu }> {
  replies = []
  events = []
  let skipped = 0
  const cpuBefore = await cpuMs()
  const start = performance.now()
  const sending: Promise<unknown>[] = []
  for (let i = 0; i < count; i++) {
    const due = start + (i * 1_000) / rate
    const wait = due - performance.now()
    if (wait > 0) await pause(wait)
    const phone = phones[written % phones.length]
    const question = questions[Math.floor(written / phones.length) % questions.length]
    written++
    if (phone === undefined || question === undefined || open.has(phone)) {
      skipped++
      continue
    }
    sent++
    // The number makes each text one of a kind for the agents' side; the engine reads past it.
    const text = `${question.text} ${'.'.repeat(1 + (written % 7))}${' '.repeat(written % 5)}`.trim()
    sending.push(
      phone.sendText(office.account, text).then(() => {
        const leftAt = performance.now()
        leftBy.set(text, leftAt)
        open.set(phone, { leftAt, mark: question.mark })
      }),
    )
  }
  await Promise.all(sending)
  const until = performance.now() + 15_000
  while (open.size > 0 && performance.now() < until) await pause(20)
  const unanswered = open.size
  open.clear()
  const cpuAfter = await cpuMs()
  const each = (who: keyof Cpu) => Number(((cpuAfter[who] - cpuBefore[who]) / Math.max(1, count)).toFixed(1))
  return {
    reply: percentiles(replies),
    event: percentiles(events),
    skipped: skipped + unanswered,
    cpuMsPerMessage: { service: each('service'), generator: each('generator') },
  }
}
type Percentiles = ReturnType<typeof percentiles>
type Cpu = { service: number; generator: number }
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** What the two processes have taken of the processor so far, milliseconds. */
async function cpuMs(): Promise<{ service: number; generator: number }> {
  const fields = (await readFile(`/proc/${service.child.pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')
  const ticks = Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)
  const { user, system } = process.cpuUsage()
  return { service: ticks * 10, generator: (user + system) / 1_000 }
}
/** What the service holds after a collection. Only when all latencies are measured: for a while it makes V8 collect more often. */
async function heldMb(): Promise<number> {
  const told = new Promise<string>((done) =>
    service.child.stdout?.once('data', (data: Buffer) => done(data.toString())),
  )
  service.child.kill('SIGUSR2')
  return Math.round(Number((await told).match(/held (\d+)/)?.[1]) / 2 ** 20)
}

/** Resident memory of the service's process, from the kernel. */
async function rssMb(): Promise<number | null> {
  const status = await readFile(`/proc/${service.child.pid}/status`, 'utf8').catch(() => '')
  const kb = status.match(/VmRSS:\s+(\d+) kB/)?.[1]
  return kb === undefined ? null : Math.round(Number(kb) / 1024)
}

// Every phone's first message makes a session and a conversation: not what is measured.
await load(20, phones.length)
const rssMbStart = await rssMb()
const quiet = await load(quietRate, quietRate * seconds)
let sustainedPerSecond = 0
const measured: { rate: number; replyP99Ms: number; eventP99Ms: number; skipped: number; cpuMsPerMessage: Cpu }[] = []
for (const rate of steps) {
  const step = await load(rate, rate * seconds)
  const { reply, event, skipped, cpuMsPerMessage } = step
  measured.push({ rate, replyP99Ms: reply.p99, eventP99Ms: event.p99, skipped, cpuMsPerMessage })
  if (step.reply.p99 > wantedP99Ms || step.skipped > 0) break
  sustainedPerSecond = rate
}
const memory = [{ messages: sent, rssMb: await rssMb(), heldMb: await heldMb() }]
for (let rest = Number(values.messages) - sent; rest > 0; rest = Number(values.messages) - sent) {
  await load(Math.max(20, sustainedPerSecond * 0.7), Math.min(rest, 10_000))
  memory.push({ messages: sent, rssMb: await rssMb(), heldMb: await heldMb() })
}
const rssMbEnd = await rssMb()
for (const agent of agents) agent.close()
await ended(service.child, 'SIGTERM')
const floorsAfter = {
  ...(await bareService(whatsApp, 1_000 / quietRate, Number(values.agents))),
  commit: await bareCommit(),
}
// The calmer of the two: others may work on the machine.
const floors = {
  baileys: Math.min(floorsBefore.baileys.p50, floorsAfter.baileys.p50),
  emit: Math.min(floorsBefore.emit.p50, floorsAfter.emit.p50),
  commit: Math.min(floorsBefore.commit.p50, floorsAfter.commit.p50),
}
const floorP50Ms = floors.baileys + floors.emit + floors.commit
console.log(
  JSON.stringify({
    replyP50Ms: quiet.reply.p50,
    replyP99Ms: quiet.reply.p99,
    eventP50Ms: quiet.event.p50,
    eventP99Ms: quiet.event.p99,
    floorP50Ms: Number(floorP50Ms.toFixed(2)),
    floors,
    replyRatioToFloor: Number((quiet.reply.p50 / floorP50Ms).toFixed(2)),
    eventRatioToFloor: Number((quiet.event.p50 / floorP50Ms).toFixed(2)),
    sustainedPerSecond,
    steps: measured,
    messages: sent,
    rssMbStart,
    rssMbEnd,
    memory,
  }),
)
await whatsApp.stop()
await rm(dataDir, { recursive: true, force: true })
process.exit(0)
