import type { SignalKind } from './what-matters.ts'

/** Two short notes per kind, in hertz: told apart without looking. */
const notes: Record<SignalKind, readonly [number, number]> = {
  'new-handover': [660, 880],
  'new-message': [520, 520],
  'new-mention': [740, 590],
  assigned: [590, 740],
  woken: [590, 880],
  overdue: [440, 330],
}

let audio: AudioContext | null = null

/** Plays a kind's sound; silent where the browser does not yet allow any. */
export function beep(kind: SignalKind): void {
  audio ??= new AudioContext()
  const context = audio
  if (context.state === 'suspended') void context.resume()
  notes[kind].forEach((frequency, index) => {
    const start = context.currentTime + index * 0.14
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.type = 'sine'
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.12, start + 0.015)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.13)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + 0.14)
  })
}
