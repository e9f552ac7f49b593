import { IconBrandWhatsapp, IconCloudOff, IconDatabaseExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useCommand } from '../data/hooks.ts'
import { useOutbox } from '../data/outbox.ts'
import { useMay, useSession } from '../data/session.ts'
import { useConnection, useStoreTrouble } from '../data/socket.ts'
import style from './shell.module.css'
import { appWords } from './words.ts'

const severe = new Set(['unpaired', 'replaced', 'logged-out', 'restricted', 'stopped'])

/** What everybody has to know now: no connection to the service, or none to WhatsApp. */
export function Banners() {
  const t = appWords.useWords()
  const { account } = useSession()
  const offline = useConnection() === 'offline'
  const queued = useOutbox().filter((e) => e.accountId === account.id && e.failure === null).length
  const mayRead = useMay('channel.read')
  const channels = useCommand('channel.list', {}, { enabled: mayRead }).data?.channels ?? []
  const whatsApp = channels.find((c) => c.channel === 'whatsapp')
  // An open line may be restricted: WhatsApp refuses some of what is sent.
  const trouble = whatsApp?.state === 'open' && whatsApp.problem === 'restricted' ? 'restricted' : whatsApp?.state
  const storeTrouble = useStoreTrouble()
  return (
    <>
      <div role="alert">
        {!offline && storeTrouble !== null && (
          <div className={style.banner} data-kind="red">
            <IconDatabaseExclamation size={18} aria-hidden />
            <span>{t(`store-${storeTrouble}`)}</span>
          </div>
        )}
      </div>
      <div role="status">
        {offline && (
          <div className={style.banner} data-kind="amber">
            <IconCloudOff size={18} aria-hidden />
            <span>
              {t('offline-banner')} {queued > 0 && t('offline-queued', { count: queued })}
            </span>
          </div>
        )}
      </div>
      <div role="status">
        {!offline && trouble !== undefined && trouble !== 'open' && (
          <div className={style.banner} data-kind={severe.has(trouble) ? 'red' : 'amber'}>
            <IconBrandWhatsapp size={18} aria-hidden />
            <span>{t(`channel-${trouble}`)}</span>
            <Link to="/saluran">{t('open-channel')}</Link>
          </div>
        )}
      </div>
    </>
  )
}
