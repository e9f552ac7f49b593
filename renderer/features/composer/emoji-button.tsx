import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useState } from 'react'
import style from './composer.module.css'
import { composerWords } from './words.ts'

/** What a clerk uses in an answer; the whole set is a key away on every system. */
const emojis = [
  ...['🙏', '😊', '👍', '👌', '✅', '❌', '⚠️', 'ℹ️'],
  ...['📄', '📎', '📌', '📝', '📷', '🪪', '📑', '🗂️'],
  ...['🏢', '📍', '🗺️', '🕗', '📅', '⏳', '📞', '💬'],
  ...['💳', '🧾', '🔗', '🔍', '1️⃣', '2️⃣', '3️⃣', '4️⃣'],
]

export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const t = composerWords.useWords()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('emoji')} onClick={() => setOpen(!open)}>
          <IconMoodSmile size={19} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('emoji')}>
        <div className={style.emojis}>
          {emojis.map((emoji) => (
            <UnstyledButton
              key={emoji}
              ta="center"
              fz={20}
              h={36}
              onClick={() => {
                setOpen(false)
                onPick(emoji)
              }}
            >
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
