import { readConfig } from '../../../bot/config.ts'
import { startService } from '../../../bot/service.ts'
import { prepareSample } from '../../support/helpdesk.ts'

/** Makes the database of KEPO_DATA_DIR with the sample pack and the demo's accounts, and ends. */
const read = readConfig(process.env)
if (!read.ok) throw new Error(read.problems.join('\n'))
const started = await startService(read.config, { prepare: prepareSample })
if (!started.ok) throw new Error(started.message)
await started.service.stop()
