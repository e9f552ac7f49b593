import type { Result } from '../../../shared/contract/errors.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Media } from '../../../shared/model/message.ts'
import type { Ids } from '../../ports/ids.ts'
import type { Log } from '../../ports/log.ts'
import type { Handlers } from '../../usecases/context.ts'

/** Where uploads go and downloads come from. */
export interface MediaStore {
  save(upload: { bytes: Uint8Array; filename: string | null; mime: string }): Promise<Result<Media>>
  /** Null when there is no such media, or its bytes are not here (yet). */
  open(id: string): Promise<{ media: Media; path: string } | null>
}

export interface HttpOptions {
  publicUrl: string | null
  handlers: Handlers
  authenticate(token: string): Promise<{ account: Account; sessionHash: string } | null>
  media: MediaStore
  /** The store could not write (disk full, I/O error): STORE_FAILED rather than INTERNAL. */
  isStoreError(error: unknown): boolean
  ids: Ids
  log: Log
  /** The built dashboard. */
  rendererDir: string
  version: string
}
