import { Kbd } from '@mantine/core'

/** The keys of an action ("g i", "mod+k") as they stand on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  const caps = keys.split(/[ +]/).map((key) => (key === 'mod' ? 'Ctrl' : key === 'Escape' ? 'Esc' : key))
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {caps.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  )
}
