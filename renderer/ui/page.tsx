import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './page.module.css'

interface PageProps {
  title: string
  lead?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Widest the content may grow, in pixels. */
  width?: number
  children: ReactNode
}

/** The frame of every page beside the inbox: a heading, what it is for, its actions, its panels. */
export function Page({ title, lead, actions, width = 1120, children }: PageProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keys
    <section className={style.page} aria-label={title} tabIndex={0}>
      <div className={style.inner} style={{ maxWidth: width }}>
        <header className={style.head}>
          <div>
            <Title order={1}>{title}</Title>
            {lead !== undefined && <p className={style.lead}>{lead}</p>}
          </div>
          {actions}
        </header>
        {children}
      </div>
    </section>
  )
}

interface PanelProps {
  title?: string
  actions?: ReactNode
  children: ReactNode
}

/** The one level of card there is. */
export function Panel({ title, actions, children }: PanelProps) {
  return (
    <section className={style.panel} aria-label={title}>
      {(title !== undefined || actions !== undefined) && (
        <div className={style.panelHead}>
          <Title order={2}>{title}</Title>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
