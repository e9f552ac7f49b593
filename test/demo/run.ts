import '../../bot/entry/check-node.mjs'
import { demoAccounts, password } from '../support/helpdesk.ts'
import { buildDashboard, dashboardIsStale } from './dashboard.ts'
import { startDemo } from './demo.ts'

/** `npm run demo`: see demo.ts. Builds the dashboard first when it has changed. Stops on SIGINT and SIGTERM. */
const patienceMs = 5_000

function give(up: string): never {
  console.error(up)
  process.exit(1)
}

if (await dashboardIsStale()) {
  console.log('Menyusun dasbor .. / Building the dashboard ..')
  const began = performance.now()
  const problem = await buildDashboard()
  if (problem !== null) give(`${problem.trim()}\nThe dashboard could not be built; the reason stands above.`)
  console.log(`Dasbor tersusun / built: ${seconds(performance.now() - began)}`)
}

const began = performance.now()
const started = await startDemo(process.env).catch((error: unknown) =>
  give(`The demo could not start: ${error instanceof Error ? error.message : String(error)}`),
)
if (!started.ok) give(started.message)
const { demo } = started
const width = Math.max(...demoAccounts.map((a) => a.username.length))
console.log(`
Kepo Desk, demo. Siap dalam / ready in ${seconds(performance.now() - began)}.

  Dasbor petugas / staff dashboard      ${demo.dashboardUrl}
  Ponsel warga / residents' phones      ${demo.simulatorUrl}

  Akun / accounts (kata sandi / password: ${password})
${demoAccounts.map((a) => `    ${a.username.padEnd(width)}  ${a.role.padEnd(10)}  ${a.name}`).join('\n')}

  WhatsApp di sini tiruan: tidak ada pesan yang keluar dari komputer ini.
  WhatsApp is simulated here: no message leaves this computer.
  Data: ${demo.dataDir}
  Berhenti / stop: Ctrl+C
`)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    demo.stop().then(
      () => process.exit(0),
      (error: unknown) => give(`It did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`),
    )
  })

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
