import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type UiLanguage = 'id' | 'en'
type Values = Record<string, string | number>

/** Turns one of a feature's keys into words; `{{name}}` in the words is replaced by `values.name`. */
export type Translate<K extends string> = (key: K, values?: Values) => string

export interface Words<K extends string> {
  /** Inside components: words in the language of the moment, drawn again when it changes. */
  useWords(): Translate<K>
  /** Outside components. */
  words: Translate<K>
}

/** Keys are plain words: a dot or a colon in one means nothing. */
const separators = { keySeparator: false, nsSeparator: false } as const

const remembered = globalThis.localStorage?.getItem('kepo.language')

void i18next.use(initReactI18next).init({
  lng: remembered === 'en' ? 'en' : 'id',
  fallbackLng: 'id',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

/**
 * One feature's words in both languages, beside the feature and loaded with it. The English table has to have the very
 * keys of the Indonesian one.
 */
export function defineWords<K extends string>(
  namespace: string,
  indonesian: Record<K, string>,
  english: Record<NoInfer<K>, string>,
): Words<K> {
  i18next.addResourceBundle('id', namespace, indonesian)
  i18next.addResourceBundle('en', namespace, english)
  // The keys are checked by `K`; i18next's own key types know nothing of tables that come with lazy features.
  const words = (key: string, values?: Values): string => i18next.t(key, { ns: namespace, ...separators, ...values })
  return {
    useWords() {
      // Only so that the component is drawn again when the language changes.
      useTranslation(namespace)
      return words
    },
    words,
  }
}

export function currentLanguage(): UiLanguage {
  return i18next.language === 'en' ? 'en' : 'id'
}

/** Switches the language of the whole dashboard and remembers it for the sign-in page. */
export function setLanguage(language: UiLanguage): void {
  if (document.documentElement.lang !== language) document.documentElement.lang = language
  globalThis.localStorage?.setItem('kepo.language', language)
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

/** Re-renders with the language; for components that format times themselves. */
export function useLanguage(): UiLanguage {
  return useTranslation().i18n.language === 'en' ? 'en' : 'id'
}
