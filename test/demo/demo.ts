import { readConfig } from '../../bot/config.ts'
import { type Service, startService } from '../../bot/service.ts'
import { LoopbackWhatsApp } from '../loopback-whatsapp/server.ts'
import { trustMedia } from '../loopback-whatsapp/trust.ts'
import { pairByQr, prepareSample } from '../support/helpdesk.ts'
import { type Simulator, startSimulator } from './simulator/server.ts'

export interface Demo {
  dashboardUrl: string
  simulatorUrl: string
  dataDir: string
  stop(): Promise<void>
}

const defaults = { KEPO_DATA_DIR: 'data/demo', KEPO_PORT: '8787', KEPO_LOG_LEVEL: 'error' }
const defaultSimulatorPort = 8788

/**
 * The whole helpdesk on this machine, with nothing outside it: a loopback WhatsApp, the real service linked to it, and
 * the residents' phones as a web page. The data folder may be one of an earlier demo; its link is replaced by a new one.
 * Fails with a sentence for people.
 */
export async function startDemo(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ ok: true; demo: Demo } | { ok: false; message: string }> {
  const started: { stop(): Promise<void> }[] = []
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part.stop()
  }
  const fail = async (message: string) => {
    await stop()
    return { ok: false as const, message }
  }
  const simulatorPort = Number(env.KEPO_SIMULATOR_PORT?.trim() || defaultSimulatorPort)
  if (!Number.isInteger(simulatorPort) || simulatorPort < 0 || simulatorPort > 65_535)
    return fail(`KEPO_SIMULATOR_PORT: "${env.KEPO_SIMULATOR_PORT}" is not a port; use a whole number from 0 to 65535`)

  const whatsApp = await LoopbackWhatsApp.start()
  started.push(whatsApp)
  trustMedia(whatsApp.media.certificate)
  const office = whatsApp.addResident({ number: '628110000001', name: 'MPP Sumedang' })
  const set = Object.entries(env).filter(([, value]) => value?.trim())
  const read = readConfig({ ...defaults, ...Object.fromEntries(set), KEPO_WA_SOCKET_URL: whatsApp.url })
  if (!read.ok) return fail(read.problems.join('\n'))

  const running = await startService(read.config, { prepare: prepareSample })
  if (!running.ok) return fail(running.message)
  const service: Service = running.service
  started.push(service)
  let simulator: Simulator
  try {
    simulator = await startSimulator({ whatsApp, office, port: simulatorPort })
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!busy) {
      await stop()
      throw error
    }
    return fail(
      `Port ${simulatorPort} on 127.0.0.1 is already in use; stop the other program or set KEPO_SIMULATOR_PORT to another number.`,
    )
  }
  started.push(simulator)
  // A session with the loopback of an earlier run is of no use to this one: pairing drops it first.
  await pairByQr(service, whatsApp, office)
  return {
    ok: true,
    demo: { dashboardUrl: service.url, simulatorUrl: simulator.url, dataDir: read.config.dataDir, stop },
  }
}
