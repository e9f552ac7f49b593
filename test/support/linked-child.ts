import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildIndex } from '../../bot/answers/index.ts'
import { readPack } from '../../bot/content/read-pack.ts'
import type { Article } from '../../shared/model/content.ts'
import type { Phone } from '../loopback-whatsapp/phone.ts'
import type { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { type ApiClient, apiClient, samplePack, until } from './helpdesk.ts'

const root = join(import.meta.dirname, '../..')
const adminPassword = 'child-test-password'

/** Whatever ends this process ends its services too. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export interface ChildService {
  child: ChildProcess
  url: string
  admin: ApiClient
}

/** The real service as a process of its own on a data folder, against a loopback WhatsApp of this process. */
export class LinkedChild {
  readonly #env: NodeJS.ProcessEnv
  readonly #whatsApp: LoopbackWhatsApp
  readonly #nodeOptions: readonly string[]

  constructor(whatsApp: LoopbackWhatsApp, dataDir: string, nodeOptions: readonly string[] = []) {
    this.#whatsApp = whatsApp
    this.#nodeOptions = nodeOptions
    this.#env = {
      ...process.env,
      KEPO_PORT: '0',
      KEPO_DATA_DIR: dataDir,
      KEPO_LOG_LEVEL: 'error',
      KEPO_WA_SOCKET_URL: whatsApp.url,
      NODE_EXTRA_CA_CERTS: join(dataDir, 'media-ca.pem'),
    }
  }

  /** The sample content, an administrator, and the link by QR. */
  async prepare(office: Phone): Promise<ChildService> {
    await writeFile(String(this.#env.NODE_EXTRA_CA_CERTS), this.#whatsApp.media.certificate)
    await new Promise((done) =>
      spawn(process.execPath, ['bot/cli/content.ts', 'import', samplePack], {
        cwd: root,
        env: this.#env,
        stdio: 'ignore',
      }).once('exit', done),
    )
    const { child, url } = await this.start()
    const setup = await fetch(`${url}/api/setup.create-admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ username: 'admin', name: 'Admin', password: adminPassword }),
    })
    if (!setup.ok) throw new Error(await setup.text())
    const admin = await this.signIn(url)
    await admin.must('channel.pair', { channel: 'whatsapp', method: 'qr', phoneNumber: null })
    const status = async () => (await admin.must('channel.list', {})).channels[0]
    await until(async () => (await status())?.qr != null)
    this.#whatsApp.pairing.scanQr((await status())?.qr ?? '', office.account)
    await until(async () => (await status())?.state === 'open')
    return { child, url, admin }
  }

  signIn(url: string): Promise<ApiClient> {
    return apiClient(url, 'admin', adminPassword)
  }

  async start(): Promise<{ child: ChildProcess; url: string }> {
    const options = [...this.#nodeOptions, '--import', './test/loopback-whatsapp/trust.ts']
    const child = spawn(process.execPath, [...options, 'bot/entry/node.ts'], {
      cwd: root,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)))
      child.stdout.on('data', (data: Buffer) => {
        const found = data.toString().match(/Kepo Desk: (\S+)/)?.[1]
        if (found !== undefined) resolve(found)
      })
    })
    return { child, url }
  }
}

export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill(signal)
  await gone
}

/** Questions that the bot is sure of, each of another article; `mark` is how its answer begins. */
export async function sureQuestions(count: number): Promise<{ text: string; mark: string }[]> {
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
