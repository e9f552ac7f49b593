import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowsExchange,
  IconCheck,
  IconDots,
  IconInbox,
  IconLayoutSidebarRight,
  IconMoonStars,
  IconPencil,
  IconRobot,
  IconRotate,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Conversation } from '../../../shared/model/conversation.ts'
import { takeEventOf } from '../../data/conversation-actions.ts'
import { useDirectory } from '../../data/directory.ts'
import { notifyDone, useAction } from '../../data/hooks.ts'
import { useWatching } from '../../data/live-state.ts'
import { useMay, useSession } from '../../data/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { contactName } from '../inbox/names.ts'
import { useDeskActions } from '../keyboard/actions.ts'
import { BackButton } from './back-button.tsx'
import { AssignDialog, ResolveDialog, SnoozeDialog, TransferDialog } from './flow-dialogs.tsx'
import { TakeOverDialog } from './take-over-dialog.tsx'
import style from './thread.module.css'
import { useFocusAfter } from './use-focus-after.ts'
import { threadWords } from './words.ts'

interface ConversationHeaderProps {
  conversation: Conversation
  contactShown: boolean
  onToggleContact: () => void
}

type Dialog = 'assign' | 'transfer' | 'snooze' | 'resolve' | 'take-over'

/** Who, in what state, who else is here, and what can be done with it. */
export function ConversationHeader({ conversation: c, contactShown, onToggleContact }: ConversationHeaderProps) {
  const t = threadWords.useWords()
  const me = useSession().account.id
  const directory = useDirectory()
  const mayReply = useMay('conversation.reply')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const done = { onSuccess: takeEventOf }
  const head = useRef<HTMLHeadingElement>(null)
  const focus = useFocusAfter(head)
  const claim = useAction('conversation.claim', {
    onSuccess(claimed) {
      takeEventOf(claimed)
      notifyDone(t('done-claim'))
      focus.done()
    },
  })
  const reopen = useAction('conversation.reopen', {
    onSuccess(reopened) {
      takeEventOf(reopened)
      focus.done()
    },
  })
  const handBack = useAction('conversation.hand-back', done)

  const mine = c.assigneeId === me
  const closed = c.status === 'resolved' || c.status === 'snoozed'
  const canClaim = mayReply && !closed && !mine
  const held = c.status === 'open' && c.assigneeId !== null && !mine
  const take = () => (held ? setDialog('take-over') : claim.mutate({ id: c.id }))
  const pressTake = () => {
    focus.pressed()
    take()
  }
  const takeWord = t(held ? 'take-over' : 'claim')
  const canFinish = mayReply && (c.status === 'open' || c.status === 'queued')
  const holder = mine ? t('you') : (directory.personName(c.assigneeId) ?? '')
  const status = c.status === 'open' ? t('status-open', { name: holder }) : t(`status-${c.status}`)

  const group = t('group')
  useDeskActions(
    'conversation',
    !mayReply
      ? []
      : [
          ...(canClaim ? [{ id: 'claim', group, label: takeWord, keys: 'c', run: take }] : []),
          ...(closed
            ? [{ id: 'reopen', group, label: t('reopen'), keys: 'o', run: () => reopen.mutate({ id: c.id }) }]
            : []),
          { id: 'assign', group, label: t('assign'), keys: 'a', run: () => setDialog('assign') },
          { id: 'transfer', group, label: t('transfer'), keys: 't', run: () => setDialog('transfer') },
          ...(canFinish
            ? [
                { id: 'resolve', group, label: t('resolve'), keys: 'e', run: () => setDialog('resolve') },
                { id: 'snooze', group, label: t('snooze'), keys: 's', run: () => setDialog('snooze') },
                { id: 'hand-back', group, label: t('hand-back'), run: () => handBack.mutate({ id: c.id }) },
              ]
            : []),
          { id: 'contact', group, label: t('contact-panel'), keys: 'i', run: onToggleContact },
        ],
  )

  return (
    <>
      <header className={style.head}>
        <BackButton />
        <Avatar id={c.contact.id} name={c.contact.name} size={36} channel={c.channel} />
        <div className={style.who}>
          <h2 className="k-truncate" ref={head} tabIndex={-1}>
            {contactName(c.contact)}
          </h2>
          <div className={style.sub}>
            <span>{c.ticket}</span>
            <span className="k-truncate">{status}</span>
          </div>
        </div>
        <Watchers conversationId={c.id} me={me} personName={directory.personName} />
        {canClaim && (
          <Button
            size="sm"
            px="sm"
            leftSection={<IconUserCheck size={17} />}
            loading={claim.isPending}
            variant={held ? 'default' : 'filled'}
            onClick={pressTake}
            visibleFrom="xs"
          >
            {takeWord}
          </Button>
        )}
        {mayReply && closed && (
          <Button
            size="sm"
            px="sm"
            variant="default"
            leftSection={<IconRotate size={17} />}
            loading={reopen.isPending}
            onClick={() => {
              focus.pressed()
              reopen.mutate({ id: c.id })
            }}
          >
            {t('reopen')}
          </Button>
        )}
        {canFinish && mine && (
          <Button
            size="sm"
            px="sm"
            variant="default"
            leftSection={<IconCheck size={17} />}
            onClick={() => setDialog('resolve')}
            visibleFrom="xs"
          >
            {t('resolve')}
          </Button>
        )}
        {mayReply && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('more-actions')}>
                <IconDots size={20} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {canClaim && (
                <Menu.Item leftSection={<IconUserCheck size={17} />} onClick={pressTake}>
                  {takeWord}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconUserPlus size={17} />} onClick={() => setDialog('assign')}>
                {t('assign')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowsExchange size={17} />} onClick={() => setDialog('transfer')}>
                {t('transfer')}
              </Menu.Item>
              {canFinish && (
                <>
                  <Menu.Item leftSection={<IconMoonStars size={17} />} onClick={() => setDialog('snooze')}>
                    {t('snooze')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconCheck size={17} />} onClick={() => setDialog('resolve')}>
                    {t('resolve')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconRobot size={17} />} onClick={() => handBack.mutate({ id: c.id })}>
                    {t('hand-back')}
                  </Menu.Item>
                </>
              )}
              {c.assigneeId !== null && !closed && <ToQueue id={c.id} />}
            </Menu.Dropdown>
          </Menu>
        )}
        <Tooltip label={t('contact-panel')}>
          <ActionIcon
            variant={contactShown ? 'light' : 'subtle'}
            color={contactShown ? 'teal' : 'gray'}
            size={40}
            aria-label={t('contact-panel')}
            aria-pressed={contactShown}
            data-opens="contact"
            onClick={onToggleContact}
          >
            <IconLayoutSidebarRight size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </header>
      {canClaim && (
        <div className={style.phoneClaim}>
          <Button
            fullWidth
            h={44}
            leftSection={<IconUserCheck size={18} />}
            loading={claim.isPending}
            variant={held ? 'default' : 'filled'}
            onClick={pressTake}
          >
            {takeWord}
          </Button>
        </div>
      )}
      <TakeOverDialog
        conversation={c}
        holder={holder}
        opened={dialog === 'take-over'}
        onClose={() => setDialog(null)}
      />
      <AssignDialog conversation={c} opened={dialog === 'assign'} onClose={() => setDialog(null)} />
      <TransferDialog conversation={c} opened={dialog === 'transfer'} onClose={() => setDialog(null)} />
      <SnoozeDialog conversation={c} opened={dialog === 'snooze'} onClose={() => setDialog(null)} />
      <ResolveDialog conversation={c} opened={dialog === 'resolve'} onClose={() => setDialog(null)} />
    </>
  )
}

function ToQueue({ id }: { id: string }) {
  const t = threadWords.useWords()
  const assign = useAction('conversation.assign', { onSuccess: takeEventOf })
  return (
    <Menu.Item leftSection={<IconInbox size={17} />} onClick={() => assign.mutate({ id, accountId: null })}>
      {t('to-queue')}
    </Menu.Item>
  )
}

interface WatchersProps {
  conversationId: string
  me: string
  personName: (id: string | null) => string | null
}

/** Colleagues who have it on their screen; a pencil on those who write. */
function Watchers({ conversationId, me, personName }: WatchersProps) {
  const t = threadWords.useWords()
  const here = useWatching().filter((w) => w.conversationId === conversationId && w.accountId !== me)
  return (
    <div className={style.watchers} role="status">
      {here.map((w) => {
        const name = personName(w.accountId) ?? w.accountId
        const words = t(w.typing ? 'writing' : 'watching', { name })
        return (
          <Tooltip key={w.accountId} label={words}>
            <span className={style.watcher}>
              <Avatar id={w.accountId} name={name} size={28} />
              {w.typing && (
                <span className={style.pencil}>
                  <IconPencil size={12} aria-hidden />
                </span>
              )}
              <span className="k-visually-hidden">{words}</span>
            </span>
          </Tooltip>
        )
      })}
    </div>
  )
}
