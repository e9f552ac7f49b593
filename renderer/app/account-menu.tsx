import { Popover, UnstyledButton } from '@mantine/core'
import { useSession } from '../data/session.ts'
import { useConnection } from '../data/socket.ts'
import { Avatar, initials } from '../ui/avatar.tsx'
import { AccountControls } from './account-controls.tsx'
import { appWords } from './words.ts'

/** The signed-in person at the foot of the rail. */
export function AccountMenu() {
  const t = appWords.useWords()
  const { account, presence } = useSession()
  const connected = useConnection() === 'online'
  return (
    <Popover position="right-end" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          p={4}
          style={{ borderRadius: 20 }}
          aria-label={`${initials(account.name)}: ${t('account-of', { name: account.name })}`}
        >
          <Avatar
            id={account.id}
            name={account.name}
            size={32}
            presence={connected ? (presence === 'away' ? 'away' : 'online') : 'offline'}
          />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('account')}>
        <AccountControls />
      </Popover.Dropdown>
    </Popover>
  )
}
