import { describe, expect, test } from 'vitest'
import { Presence } from '../../../bot/usecases/presence.ts'

describe('presence', () => {
  test('is online with the first window and offline with the last', () => {
    const presence = new Presence()
    expect(presence.of('siti')).toBe('offline')
    presence.connected('w1', 'siti')
    presence.connected('w2', 'siti')
    presence.disconnected('w1')
    expect([presence.of('siti'), presence.onlineAccountIds()]).toEqual(['online', ['siti']])
    presence.disconnected('w2')
    expect([presence.of('siti'), presence.live().people]).toEqual(['offline', []])
  })

  test('away outlives a reconnect and takes no new work', () => {
    const presence = new Presence()
    presence.connected('w1', 'siti')
    presence.setAway('siti', true)
    presence.disconnected('w1')
    presence.connected('w2', 'siti')
    expect([presence.of('siti'), presence.onlineAccountIds()]).toEqual(['away', []])
    presence.setAway('siti', false)
    expect(presence.onlineAccountIds()).toEqual(['siti'])
  })

  test('two windows on one conversation count once, typing if either types', () => {
    const presence = new Presence()
    presence.connected('w1', 'siti')
    presence.connected('w2', 'siti')
    presence.typing('w1', 'k1', true)
    presence.watch('w2', 'k1')
    expect(presence.live().watching).toEqual([{ accountId: 'siti', conversationId: 'k1', typing: true }])
    presence.watch('w1', 'k2')
    expect(presence.isTyping('k1')).toBe(false)
    expect(presence.live().watching).toEqual([
      { accountId: 'siti', conversationId: 'k2', typing: false },
      { accountId: 'siti', conversationId: 'k1', typing: false },
    ])
  })

  test('tells of changes only', () => {
    const presence = new Presence()
    let changes = 0
    presence.onChange(() => changes++)
    presence.connected('w1', 'siti')
    presence.watch('w1', 'k1')
    presence.watch('w1', 'k1')
    presence.typing('w1', 'k2', false)
    presence.disconnected('w1')
    presence.disconnected('w1')
    expect(changes).toBe(3)
  })
})
