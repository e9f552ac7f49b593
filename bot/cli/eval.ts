import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { evaluate, evaluationFile } from './evaluate.ts'

/** `npm run -s eval -- FILE.json`: how well the answer engine does on any knowledge base. Prints one JSON object. */
const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) fail('Usage: npm run -s eval -- FILE.json')

const text = await readFile(file, 'utf8').catch((error: Error) => fail(`${file} cannot be read: ${error.message}`))
const parsed = evaluationFile.safeParse(json(text))
if (!parsed.success)
  fail(
    `${file} is not an evaluation file ({"entries":[{"id","title","phrasings":[..],"answer"?}],"queries":[{"text","id"}]}):\n${z.prettifyError(parsed.error)}`,
  )
const known = new Set(parsed.data.entries.map((e) => e.id))
const stray = parsed.data.queries.find((q) => q.id !== null && !known.has(q.id))
if (stray !== undefined)
  fail(`${file}: the query "${stray.text}" names the entry "${stray.id}", which is not among the entries`)
console.log(JSON.stringify(evaluate(parsed.data, () => performance.now())))

function json(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    return fail(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
