import { Button, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff, IconInbox } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { failureWords, type ToldFailure } from '../i18n/failures.ts'
import style from './page.module.css'
import { uiWords } from './words.ts'

type IconType = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>

interface EmptyStateProps {
  title: string
  /** What will appear here, and what to do. */
  text?: ReactNode
  icon?: IconType
  action?: ReactNode
}

export function EmptyState({ title, text, icon: Icon = IconInbox, action }: EmptyStateProps) {
  return (
    <div className={style.state}>
      <Icon size={28} stroke={1.5} aria-hidden />
      <div className={style.stateTitle}>{title}</div>
      {text !== undefined && <div className={style.stateText}>{text}</div>}
      {action}
    </div>
  )
}

interface ErrorStateProps {
  failure: ToldFailure
  onRetry: () => void
}

export function ErrorState({ failure, onRetry }: ErrorStateProps) {
  const t = uiWords.useWords()
  const offline = failure.code === 'OFFLINE'
  const Icon = offline ? IconCloudOff : IconAlertTriangle
  return (
    <div className={style.state} role="alert">
      <Icon size={28} stroke={1.5} aria-hidden />
      <div className={style.stateTitle}>{t(offline ? 'offline-title' : 'failed-title')}</div>
      <div className={style.stateText}>{failureWords(failure)}</div>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  )
}

/** Rows of the true shape of a list with an avatar and two lines. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  const t = uiWords.useWords()
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row} style={{ display: 'flex', gap: 12, padding: '12px 16px', alignItems: 'center' }}>
          <Skeleton circle height={40} style={{ flex: 'none' }} />
          <div style={{ flex: 1 }}>
            <Skeleton height={12} width={`${40 + ((row * 17) % 30)}%`} mb={8} />
            <Skeleton height={10} width={`${60 + ((row * 23) % 35)}%`} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** Bubbles on both sides. */
export function ThreadSkeleton() {
  const t = uiWords.useWords()
  const widths = [220, 320, 180, 360, 260, 300]
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: 24, display: 'grid', gap: 12 }}>
      {widths.map((width, row) => (
        <Skeleton key={width} height={44} width={width} maw="80%" ml={row % 3 === 1 ? 'auto' : 0} />
      ))}
    </div>
  )
}

/** A page's panels before their first answer. */
export function PanelSkeleton({ lines = 5 }: { lines?: number }) {
  const t = uiWords.useWords()
  return (
    <div className={style.panel} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={line} height={14} mb={14} width={`${55 + ((line * 29) % 45)}%`} />
      ))}
    </div>
  )
}
