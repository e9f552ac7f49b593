import { notifications } from '@mantine/notifications'
import type { Media, Message } from '../../../shared/model/message.ts'
import { type CallFailure, uploadMedia } from '../../data/client.ts'
import { dropsErased } from '../../data/erased.ts'
import { notifyFailure } from '../../data/hooks.ts'
import { createStore, useStore } from '../../data/store.ts'
import { composerWords } from './words.ts'

export interface Attachment {
  key: string
  file: File
  upload: { state: 'underway' } | { state: 'done'; media: Media } | { state: 'failed'; failure: CallFailure }
}

interface Unsent {
  attachments: readonly Attachment[]
  quote: Message | null
}

/** What belongs to a draft besides its words. */
export interface UnsentParts extends Unsent {
  /** Files chosen, dropped, pasted or photographed: uploaded at once, sent with the message. */
  addFiles(files: Iterable<File>): void
  removeFile(key: string): void
  retryUpload(key: string): void
  clearFiles(): void
  setQuote(quote: Message | null): void
}

const maxBytes = 16 * 1024 * 1024
const nothing: Unsent = { attachments: [], quote: null }

/** By account and conversation, for as long as the window is open: on a phone already the contact's page replaces the thread. */
const unsent = createStore<ReadonlyMap<string, Unsent>>(new Map())

dropsErased((conversationId) => {
  const isOther = ([key]: [string, Unsent]) => !key.endsWith(`.${conversationId}`)
  unsent.set(new Map([...unsent.get()].filter(isOther)))
})

function change(key: string, how: (now: Unsent) => Unsent): void {
  unsent.set(new Map(unsent.get()).set(key, how(unsent.get().get(key) ?? nothing)))
}

function changeFiles(key: string, how: (now: readonly Attachment[]) => readonly Attachment[]): void {
  change(key, (now) => ({ ...now, attachments: how(now.attachments) }))
}

async function upload(key: string, attachment: Attachment): Promise<void> {
  const become = (upload: Attachment['upload']) =>
    changeFiles(key, (all) => all.map((a) => (a.key === attachment.key ? { ...a, upload } : a)))
  become({ state: 'underway' })
  const result = await uploadMedia(attachment.file)
  become(result.ok ? { state: 'done', media: result.data } : { state: 'failed', failure: result })
  if (!result.ok) notifyFailure(result)
}

async function addFiles(key: string, files: Iterable<File>): Promise<void> {
  const added: Attachment[] = []
  for (const file of files) {
    if (file.size > maxBytes)
      notifications.show({ color: 'red', message: composerWords.words('too-large', { name: file.name }) })
    else added.push({ key: crypto.randomUUID(), file, upload: { state: 'underway' } })
  }
  changeFiles(key, (all) => [...all, ...added])
  for (const attachment of added) await upload(key, attachment)
}

/** The files and the quote of a conversation's unsent reply: they stay, like its words, when one looks elsewhere. */
export function useUnsent(accountId: string, conversationId: string): UnsentParts {
  const key = `${accountId}.${conversationId}`
  const now = useStore(unsent, (all) => all.get(key) ?? nothing)
  return {
    ...now,
    addFiles: (files) => void addFiles(key, files),
    removeFile: (gone) => changeFiles(key, (all) => all.filter((a) => a.key !== gone)),
    retryUpload(again) {
      const attachment = now.attachments.find((a) => a.key === again)
      if (attachment !== undefined) void upload(key, attachment)
    },
    clearFiles: () => changeFiles(key, () => []),
    setQuote: (quote) => change(key, (before) => ({ ...before, quote })),
  }
}
