import { IconBrandWhatsapp, IconCloudOff, IconDatabaseExclamation, IconMessageExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useCommand } from '../data/hooks.ts'
import { discard, type OutboxEntry, useOutbox } from '../data/outbox.ts'
import { useMay, useSession } from '../data/session.ts'
import { useConnection, useStoreTrouble } from '../data/socket.ts'
import { failureWords } from '../i18n/failures.ts'
import style from './shell.module.css'
import { appWords } from './words.ts'

const severe = new Set(['unpaired', 'replaced', 'logged-out', 'restricted', 'stopped'])

/** What one has to know wherever one is: no connection to the service or to WhatsApp, or something of one's own refused. */
export function Banners() {
  const t = appWords.useWords()
  const { account } = useSession()
  const offline = useConnection() === 'offline'
  const mine = useOutbox().filter((e) => e.accountId === account.id)
  const queued = mine.filter((e) => e.failure === null).length
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
      <Refused entries={mine} />
    </>
  )
}

/** What was written and the service did not take, until it is sent or thrown away: its conversation may not be open. */
function Refused({ entries }: { entries: readonly OutboxEntry[] }) {
  const t = appWords.useWords()
  const refused = entries.flatMap(({ failure, ...entry }) => (failure === null ? [] : [{ ...entry, failure }]))
  const [first] = refused
  return (
    <div role="alert">
      {first !== undefined && (
        <div className={style.banner} data-kind="red">
          <IconMessageExclamation size={18} aria-hidden />
          <span>{t('refused-banner', { count: refused.length, reason: failureWords(first.failure) })}</span>
          {first.failure.code === 'NOT_FOUND' ? (
            // Where there is no conversation any more there is nothing to be opened.
            <button type="button" onClick={() => discard(first.clientId)}>
              {t('refused-discard')}
            </button>
          ) : (
            <Link to={`/kotak/all/${first.conversationId}`}>{t('refused-open')}</Link>
          )}
        </div>
      )}
    </div>
  )
}
