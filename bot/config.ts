import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const LogLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent'])

export interface Config {
  port: number
  host: string
  dataDir: string
  /** The origin at which people reach the dashboard; decides whether cookies are marked secure. */
  publicUrl: string | null
  logLevel: z.infer<typeof LogLevel>
  /** Another WhatsApp server than WhatsApp's own; only for tests and the demo when it is plain ws. */
  whatsAppSocketUrl: string | null
  /** The WhatsApp Web version to claim; null leaves it to the library. */
  whatsAppVersion: [number, number, number] | null
  timeZone: string
  /** Where the built dashboard lies. */
  webRoot: string
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

/** Why a WhatsApp socket URL is not taken; null when it is. Plain ws would send a session in the clear. */
export function socketUrlProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !['ws:', 'wss:'].includes(url.protocol)) return `"${value}" is not a ws:// or wss:// address`
  if (url.protocol === 'ws:' && !isLoopback(url.hostname))
    return `"${value}" is not encrypted; use wss://, plain ws:// is only for this machine itself (127.0.0.1)`
  return null
}

const knownTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('id', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Null when nothing is given, undefined when it is no version. */
function parseVersion(text: string | undefined): Config['whatsAppVersion'] | undefined {
  if (text === undefined) return null
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? []
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)]
}

/**
 * The environment as a frozen configuration, or one sentence for each wrong value. An empty variable counts as unset.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Readonly<Config> } | { ok: false; problems: string[] } {
  const problems: string[] = []
  const value = (name: string) => (env[name]?.trim() ? env[name].trim() : undefined)
  const port = Number(value('KEPO_PORT') ?? '8787')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    problems.push(`KEPO_PORT: "${env.KEPO_PORT}" is not a port; use a whole number from 0 to 65535`)
  const level = LogLevel.safeParse(value('KEPO_LOG_LEVEL') ?? 'info')
  if (!level.success)
    problems.push(`KEPO_LOG_LEVEL: "${env.KEPO_LOG_LEVEL}" is not a level; use one of ${LogLevel.options.join(', ')}`)
  const publicUrl = value('KEPO_PUBLIC_URL') ?? null
  if (publicUrl !== null && !(URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol)))
    problems.push(`KEPO_PUBLIC_URL: "${publicUrl}" is not an http:// or https:// address`)
  const whatsAppSocketUrl = value('KEPO_WA_SOCKET_URL') ?? null
  const socketProblem = whatsAppSocketUrl === null ? null : socketUrlProblem(whatsAppSocketUrl)
  if (socketProblem !== null) problems.push(`KEPO_WA_SOCKET_URL: ${socketProblem}`)
  const whatsAppVersion = parseVersion(value('KEPO_WA_VERSION'))
  if (whatsAppVersion === undefined)
    problems.push(
      `KEPO_WA_VERSION: "${env.KEPO_WA_VERSION}" is not a version; use three numbers such as 2.3000.1023223821`,
    )
  const timeZone = value('KEPO_TIME_ZONE') ?? 'Asia/Jakarta'
  if (!knownTimeZone(timeZone))
    problems.push(`KEPO_TIME_ZONE: "${timeZone}" is not a time zone; use a name such as Asia/Jakarta`)
  if (problems.length > 0 || !level.success) return { ok: false, problems }
  return {
    ok: true,
    config: Object.freeze({
      port,
      host: value('KEPO_HOST') ?? '127.0.0.1',
      dataDir: resolve(value('KEPO_DATA_DIR') ?? 'data'),
      publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
      logLevel: level.data,
      whatsAppSocketUrl,
      whatsAppVersion: whatsAppVersion ?? null,
      timeZone,
      webRoot: resolve(value('KEPO_WEB_ROOT') ?? 'dist/renderer'),
    }),
  }
}
