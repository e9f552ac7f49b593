import { text } from 'node:stream/consumers'
import { dockStart } from '@nlpjs/basic'
import { LangId } from '@nlpjs/lang-id'

/** One fold of the bench for nlp.js: documents and texts on the standard input, its guesses on the last line it prints. */
const { documents, texts } = JSON.parse(await text(process.stdin))
const dock = await dockStart({
  settings: { nlp: { languages: ['id'], autoSave: false, autoLoad: false, forceNER: false }, 'nlu-id': { log: false } },
  use: ['Basic'],
})
dock.getContainer().use(LangId)
const nlp = dock.get('nlp')
nlp.addLanguage('id')
for (const document of documents) nlp.addDocument('id', document.text, document.entry)
await nlp.train()
const guesses = []
for (const question of texts) {
  const { intent, score } = await nlp.process('id', question)
  guesses.push({ id: intent === 'None' ? null : intent, score: intent === 'None' ? 0 : score })
}
console.log(`\n${JSON.stringify(guesses)}`)
