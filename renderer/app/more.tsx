import { NavLink as MantineNavLink, Stack } from '@mantine/core'
import { Link } from 'react-router'
import { useSession } from '../data/session.ts'
import { Page, Panel } from '../ui/page.tsx'
import { AccountControls } from './account-controls.tsx'
import { destinationsFor } from './navigation.ts'
import { appWords } from './words.ts'

/** The phone's fourth tab: everything that the bar has no room for. */
export default function More() {
  const t = appWords.useWords()
  const { account } = useSession()
  return (
    <Page title={t('more')} width={560}>
      <Stack>
        <Panel>
          {destinationsFor(account.role).map(({ path, word, icon: Icon }) => (
            <MantineNavLink
              key={path}
              component={Link}
              to={path}
              label={t(word)}
              leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
              style={{ minHeight: 44 }}
            />
          ))}
        </Panel>
        <Panel title={t('account')}>
          <AccountControls />
        </Panel>
      </Stack>
    </Page>
  )
}
