import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { setLanguage, useLanguage } from '../i18n/words.ts'
import style from './welcome.module.css'

interface WelcomeProps {
  officeName: string
  title: string
  lead: string
  foot?: string
  children: ReactNode
}

/** The frame of the pages before sign-in. */
export function Welcome({ officeName, title, lead, foot, children }: WelcomeProps) {
  const language = useLanguage()
  return (
    <main className={style.ground}>
      <div className={style.card}>
        <div className={style.brand}>
          <img src="/icon.svg" alt="" />
          <div>
            <strong>Kepo Desk</strong>
            <div className={style.office}>{officeName}</div>
          </div>
        </div>
        <Title order={1}>{title}</Title>
        <p className={style.lead}>{lead}</p>
        {children}
        <div className={style.foot}>
          <Button
            variant="transparent"
            size="compact-sm"
            px={0}
            lang={language === 'id' ? 'en' : 'id'}
            onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}
          >
            {language === 'id' ? 'English' : 'Bahasa Indonesia'}
          </Button>
          {foot}
        </div>
      </div>
    </main>
  )
}
