import { Button, Stack, Table } from '@mantine/core'
import { IconShieldSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand } from '../../data/hooks.ts'
import { fullTime } from '../../i18n/times.ts'
import { defineWords, useLanguage } from '../../i18n/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'

const auditWords = defineWords(
  'audit',
  {
    title: 'Jejak audit',
    lead: 'Siapa melihat atau mengubah apa. Catatan ini tidak dapat diubah dari aplikasi.',
    at: 'Waktu',
    who: 'Siapa',
    action: 'Tindakan',
    subject: 'Mengenai',
    none: 'Belum ada catatan',
    'none-text': 'Siapa masuk, melihat nomor warga, atau mengubah sesuatu akan tercatat di sini.',
    'session.signed-in': 'Masuk',
    'session.changed-password': 'Mengganti kata sandi',
    'setup.created-admin': 'Membuat akun administrator pertama',
    'settings.changed': 'Mengubah pengaturan',
    'account.created': 'Membuat akun',
    'account.changed': 'Mengubah akun',
    'team.created': 'Membuat tim',
    'team.changed': 'Mengubah tim',
    'contact.reveal': 'Melihat nomor warga',
    'contact.export': 'Mengunduh data warga',
    'contact.erase': 'Menghapus data warga',
    'content.save-article': 'Menyimpan artikel',
    'content.delete-article': 'Menghapus artikel',
    'content.save-topic': 'Menyimpan topik',
    'content.save-table': 'Menyimpan tabel',
    'content.teach': 'Menambah contoh pertanyaan',
    'canned.save': 'Menyimpan jawaban siap pakai',
    'canned.delete': 'Menghapus jawaban siap pakai',
    'label.save': 'Menyimpan label',
    'channel.pair': 'Menautkan WhatsApp',
    'channel.reconnect': 'Menyambungkan ulang WhatsApp',
    'channel.unpair': 'Memutus tautan WhatsApp',
    'backup.create': 'Membuat cadangan',
    older: 'Lebih lama',
    newest: 'Terbaru',
  },
  {
    title: 'Audit trail',
    lead: 'Who looked at or changed what. Nothing in the app can change it.',
    at: 'Time',
    who: 'Who',
    action: 'Action',
    subject: 'About',
    none: 'Nothing recorded yet',
    'none-text': 'Who signs in, sees a number or changes something is recorded here.',
    'session.signed-in': 'Signed in',
    'session.changed-password': 'Changed the password',
    'setup.created-admin': 'Created the first administrator',
    'settings.changed': 'Changed the settings',
    'account.created': 'Created an account',
    'account.changed': 'Changed an account',
    'team.created': 'Created a team',
    'team.changed': 'Changed a team',
    'contact.reveal': "Saw a resident's number",
    'contact.export': "Downloaded a resident's data",
    'contact.erase': "Erased a resident's data",
    'content.save-article': 'Saved an article',
    'content.delete-article': 'Deleted an article',
    'content.save-topic': 'Saved a topic',
    'content.save-table': 'Saved a table',
    'content.teach': 'Added a phrasing',
    'canned.save': 'Saved a canned response',
    'canned.delete': 'Deleted a canned response',
    'label.save': 'Saved a label',
    'channel.pair': 'Linked WhatsApp',
    'channel.reconnect': 'Reconnected WhatsApp',
    'channel.unpair': 'Unlinked WhatsApp',
    'backup.create': 'Made a backup',
    older: 'Older',
    newest: 'Newest',
  },
)

const pageSize = 100
const named = [
  'session.signed-in',
  'session.changed-password',
  'setup.created-admin',
  'settings.changed',
  'account.created',
  'account.changed',
  'team.created',
  'team.changed',
  'contact.reveal',
  'contact.export',
  'contact.erase',
  'content.save-article',
  'content.delete-article',
  'content.save-topic',
  'content.save-table',
  'content.teach',
  'canned.save',
  'canned.delete',
  'label.save',
  'channel.pair',
  'channel.reconnect',
  'channel.unpair',
  'backup.create',
] as const
/** What a later version wrote may have a name that this one does not know. */
const isNamed = (action: string): action is (typeof named)[number] => named.some((n) => n === action)

export default function Audit() {
  const t = auditWords.useWords()
  const language = useLanguage()
  const [before, setBefore] = useState<number | null>(null)
  const list = useCommand('audit.list', { before, limit: pageSize }, { keepPrevious: true })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={list}>
        {({ entries }) =>
          entries.length === 0 && before === null ? (
            <Panel>
              <EmptyState icon={IconShieldSearch} title={t('none')} text={t('none-text')} />
            </Panel>
          ) : (
            <Panel>
              <Stack align="flex-start">
                <Table aria-label={t('title')} className="k-stack">
                  <Table.Thead>
                    <Table.Tr>
                      {(['at', 'who', 'action', 'subject'] as const).map((key) => (
                        <Table.Th key={key}>{t(key)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {entries.map((e) => (
                      <Table.Tr key={e.id}>
                        <Table.Td>{fullTime(e.at, language)}</Table.Td>
                        <Table.Td>{e.name ?? '–'}</Table.Td>
                        <Table.Td>{isNamed(e.action) ? t(e.action) : e.action}</Table.Td>
                        <Table.Td>{e.subject ?? ''}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
                {entries.length === pageSize ? (
                  <Button variant="default" onClick={() => setBefore(entries.at(-1)?.id ?? null)}>
                    {t('older')}
                  </Button>
                ) : (
                  before !== null && (
                    <Button variant="default" onClick={() => setBefore(null)}>
                      {t('newest')}
                    </Button>
                  )
                )}
              </Stack>
            </Panel>
          )
        }
      </Loaded>
    </Page>
  )
}
