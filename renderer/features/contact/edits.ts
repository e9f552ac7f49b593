import type { CommandInput } from '../../../shared/contract/commands.ts'
import { type CallFailure, call } from '../../data/client.ts'
import { takeContact } from '../../data/desk.ts'
import { notifyFailure } from '../../data/hooks.ts'
import { createStore, useStore } from '../../data/store.ts'

interface Edit {
  text: string
  /** What the service was last told and has not answered yet. */
  sent: string | null
  failure: CallFailure | null
}

/** One text of a contact, as this agent writes it. */
export interface EditedText {
  text: string
  /** Why what stands here is not saved; null when nothing failed. */
  failure: CallFailure | null
  change(text: string): void
  /** Saves what is not saved yet. */
  save(): void
}

interface EditedField {
  accountId: string
  contactId: string
  field: 'name' | 'notes'
  /** What the service holds. */
  stored: string
}

/** What is written and not saved yet, by account, contact and field: it outlives the panel. */
const edits = createStore<ReadonlyMap<string, Edit>>(new Map())

function setEdit(key: string, edit: Edit | null): void {
  const next = new Map(edits.get())
  if (edit === null) next.delete(key)
  else next.set(key, edit)
  edits.set(next)
}

/** One after the other, so that what was written last is the last to arrive. */
let line: Promise<void> = Promise.resolve()

async function deliver(key: string, text: string, input: CommandInput<'contact.update'>): Promise<void> {
  const result = await call('contact.update', input)
  if (result.ok) takeContact(result.data)
  else notifyFailure(result)
  const now = edits.get().get(key)
  if (now?.sent !== text) return
  // Written on meanwhile: that is saved when one leaves the field.
  if (now.text !== text) setEdit(key, { ...now, sent: null })
  else setEdit(key, result.ok || result.code === 'ERASED' ? null : { ...now, sent: null, failure: result })
}

/**
 * What stands in a field of the contact: what is stored, whoever changed it, unless something is written here that is not
 * saved yet. That is neither overwritten nor forgotten.
 */
export function useEditedText({ accountId, contactId, field, stored }: EditedField): EditedText {
  const key = `${accountId}.${contactId}.${field}`
  const edit = useStore(edits, (all) => all.get(key))
  return {
    text: edit?.text ?? stored,
    failure: edit?.failure ?? null,
    change: (text) => setEdit(key, { text, sent: edits.get().get(key)?.sent ?? null, failure: null }),
    save() {
      const now = edits.get().get(key)
      if (now === undefined || now.text === now.sent) return
      const text = field === 'name' ? now.text.trim() : now.text
      if (text === stored && now.sent === null) {
        setEdit(key, null)
        return
      }
      setEdit(key, { text, sent: text, failure: null })
      // Each field goes alone: one that is still on its way is not set back by the next.
      const input = field === 'name' ? { name: text === '' ? null : text } : { notes: text }
      line = line.then(() => deliver(key, text, { id: contactId, ...input }))
    },
  }
}
