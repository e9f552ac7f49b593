import { Modal, UnstyledButton } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import type { Media, Message } from '../../../shared/model/message.ts'
import style from './thread.module.css'
import { threadWords } from './words.ts'

/** A file as its kind is best shown. The service streams it; space is kept so that nothing jumps when it has come. */
export function MediaView({ message, who }: { message: Message; who: string }) {
  const t = threadWords.useWords()
  const [open, setOpen] = useState(false)
  const { media, kind } = message
  if (media === null) return null
  if (media.state !== 'stored')
    return (
      <>
        {media.thumbnail != null && (
          <div className={style.media}>
            <img
              className={style.thumbnail}
              src={`data:image/jpeg;base64,${media.thumbnail}`}
              alt={t('image-of', { who })}
              style={{ width: 160, aspectRatio: ratioOf(media) }}
            />
          </div>
        )}
        <p className={style.gone}>{t(`media-${media.state}`)}</p>
      </>
    )
  const source = `/media/${encodeURIComponent(media.id)}`
  const ratio = ratioOf(media)
  switch (kind) {
    case 'image':
    case 'sticker': {
      const width = kind === 'sticker' ? 128 : Math.min(media.width ?? 320, 320)
      return (
        <div className={style.media}>
          <UnstyledButton onClick={() => setOpen(true)} aria-label={t('open-image')}>
            <img src={source} alt={t('image-of', { who })} loading="lazy" style={{ width, aspectRatio: ratio }} />
          </UnstyledButton>
          <Modal
            opened={open}
            onClose={() => setOpen(false)}
            size="auto"
            centered
            title={media.filename ?? t('image-of', { who })}
            closeButtonProps={{ 'aria-label': t('close') }}
          >
            <img
              src={source}
              alt={t('image-of', { who })}
              style={{ display: 'block', maxWidth: '100%', maxHeight: '80dvh', margin: '0 auto' }}
            />
          </Modal>
        </div>
      )
    }
    case 'video':
      return (
        <div className={style.media}>
          <video
            src={source}
            controls
            preload="metadata"
            {...(media.thumbnail == null ? {} : { poster: `data:image/jpeg;base64,${media.thumbnail}` })}
            aria-label={t('video-of', { who })}
            style={{ width: 320, aspectRatio: ratio }}
          />
        </div>
      )
    case 'audio':
      return (
        <div className={style.media}>
          {/* biome-ignore lint/a11y/useMediaCaption: a resident's recording has no captions */}
          <audio src={source} controls preload="none" aria-label={t('audio-of', { who })} />
        </div>
      )
    default: {
      const name = media.filename ?? t('file')
      return (
        <a className={style.file} href={source} download={name} aria-label={t('download', { name })}>
          <IconFileText size={26} stroke={1.5} aria-hidden />
          <span style={{ minWidth: 0 }}>
            <span className="k-truncate" style={{ display: 'block' }}>
              {name}
            </span>
            <span style={{ fontSize: 12, color: 'var(--k-text-2)' }}>{fileSize(media.size)}</span>
          </span>
        </a>
      )
    }
  }
}

const ratioOf = ({ width, height }: Media): string =>
  width !== null && height !== null ? `${width} / ${height}` : '4 / 3'

/** "850 kB", "2.4 MB". */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
