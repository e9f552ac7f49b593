import { Button } from '@mantine/core'
import { uiWords } from './words.ts'

/** "Ubah" in a row of a table; `name` tells those who do not see the row which one it is. */
export function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = uiWords.useWords()
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`${t('edit')}: ${name}`} onClick={onClick}>
      {t('edit')}
    </Button>
  )
}
