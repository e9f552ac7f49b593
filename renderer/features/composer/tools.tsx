import { ActionIcon, FileButton, Tooltip } from '@mantine/core'
import {
  IconBold,
  IconCamera,
  IconCode,
  IconEye,
  IconItalic,
  IconPaperclip,
  IconStrikethrough,
} from '@tabler/icons-react'
import { useRef } from 'react'
import style from './composer.module.css'
import { EmojiButton } from './emoji-button.tsx'
import { composerWords } from './words.ts'

interface ComposerToolsProps {
  isNote: boolean
  preview: boolean
  onPreview: () => void
  onEmoji: (emoji: string) => void
  onFiles: (files: File[]) => void
  onWrap: (mark: string) => void
}

const formats = [
  { word: 'bold', mark: '*', icon: IconBold },
  { word: 'italic', mark: '_', icon: IconItalic },
  { word: 'strike', mark: '~', icon: IconStrikethrough },
  { word: 'code', mark: '```', icon: IconCode },
] as const

const accepted =
  'image/jpeg,image/png,image/webp,image/gif,application/pdf,.docx,.xlsx,audio/ogg,audio/mpeg,audio/mp4,video/mp4'

/** WhatsApp's formatting, preview, emoji, files (on a phone also the camera). */
export function ComposerTools({ isNote, preview, onPreview, onEmoji, onFiles, onWrap }: ComposerToolsProps) {
  const t = composerWords.useWords()
  return (
    <div className={style.tools}>
      {formats.map(({ word, mark, icon: Icon }) => (
        <Tooltip key={word} label={t(word)}>
          <ActionIcon
            visibleFrom="sm"
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t(word)}
            onClick={() => onWrap(mark)}
          >
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t('preview')}>
        <ActionIcon
          variant={preview ? 'light' : 'subtle'}
          color={preview ? 'teal' : 'gray'}
          size={36}
          aria-label={t('preview')}
          aria-pressed={preview}
          onClick={onPreview}
        >
          <IconEye size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <EmojiButton onPick={onEmoji} />
      {!isNote && (
        <ChooseFiles
          word="camera"
          icon={IconCamera}
          phoneOnly
          accept="image/*"
          capture="environment"
          onFiles={onFiles}
        />
      )}
      {!isNote && <ChooseFiles word="attach" icon={IconPaperclip} multiple accept={accepted} onFiles={onFiles} />}
    </div>
  )
}

interface ChooseFilesProps {
  word: 'camera' | 'attach'
  icon: typeof IconCamera
  accept: string
  capture?: 'environment'
  multiple?: boolean
  phoneOnly?: boolean
  onFiles: (files: File[]) => void
}

function ChooseFiles({ word, icon: Icon, phoneOnly = false, onFiles, ...choice }: ChooseFilesProps) {
  const t = composerWords.useWords()
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      {...choice}
      resetRef={reset}
      inputProps={{ 'aria-label': t(word) }}
      onChange={(chosen: File | File[] | null) => {
        if (chosen !== null) onFiles([chosen].flat())
        // Else the browser would say nothing when the same file is chosen again.
        reset.current?.()
      }}
    >
      {(props) => (
        <ActionIcon
          {...props}
          {...(phoneOnly ? { hiddenFrom: 'sm' } : {})}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t(word)}
        >
          <Icon size={19} stroke={1.6} />
        </ActionIcon>
      )}
    </FileButton>
  )
}
