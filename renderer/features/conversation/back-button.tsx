import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { usePlace } from '../inbox/place.ts'
import { threadWords } from './words.ts'

/** Back to the list, where the thread covers it. */
export function BackButton() {
  const t = threadWords.useWords()
  const place = usePlace()
  return (
    <ActionIcon
      hiddenFrom="sm"
      variant="subtle"
      color="gray"
      size={44}
      aria-label={t('back')}
      onClick={() => place.open(null)}
    >
      <IconArrowLeft size={22} />
    </ActionIcon>
  )
}
