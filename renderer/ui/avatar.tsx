import { IconBrandWhatsapp, IconUser, IconWorld } from '@tabler/icons-react'
import type { Presence } from '../../shared/model/account.ts'
import type { ChannelKind } from '../../shared/model/contact.ts'
import style from './avatar.module.css'
import { uiWords } from './words.ts'

/** Ground and letter per person, all 4.5:1 and more. */
const tints: readonly (readonly [string, string])[] = [
  ['#d7e8e5', '#0b534d'],
  ['#e8e0d3', '#5c4519'],
  ['#dfe3ee', '#2f4170'],
  ['#efdfe0', '#7a2d35'],
  ['#e3ead6', '#41551c'],
  ['#e8def0', '#573275'],
]

/** The same person always gets the same tint. */
export function tintOf(id: string): readonly [string, string] {
  let sum = 0
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 9973
  return tints[sum % tints.length] ?? ['#d7e8e5', '#0b534d']
}

export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return ((words[0]?.[0] ?? '') + (words[1]?.[0] ?? '')).toUpperCase()
}

interface AvatarProps {
  id: string
  /** Null for a resident whose name nobody knows. */
  name: string | null
  size?: number
  channel?: ChannelKind
  presence?: Presence
}

/** Initials on a tint; a resident's carries the mark of their channel, a colleague's that of their presence. Decorative: the name stands beside it. */
export function Avatar({ id, name, size = 40, channel, presence }: AvatarProps) {
  const t = uiWords.useWords()
  const [ground, letter] = tintOf(id)
  const Mark = channel === 'webchat' ? IconWorld : IconBrandWhatsapp
  const letters = name === null ? '' : initials(name)
  return (
    <span
      className={style.avatar}
      aria-hidden
      style={{ width: size, height: size, fontSize: Math.max(12, size * 0.36), background: ground, color: letter }}
    >
      {letters === '' ? <IconUser size={size * 0.5} stroke={1.5} /> : letters}
      {channel !== undefined && (
        <span className={style.mark} title={t(channel)}>
          <Mark size={12} stroke={2} />
        </span>
      )}
      {presence !== undefined && <span className={style.presence} data-presence={presence} />}
    </span>
  )
}
