import { switchValue } from './command-line.ts'

// The few languages for which Chromium keeps the region; every other one it names by the language alone.
const WITH_REGION = new Set(['en-US', 'en-GB', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW'])

/** The languages that the person prefers, first first, as the environment tells. */
export function preferredLanguages(): string[] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
  const named = (LANGUAGE?.split(':') ?? []).concat(LC_ALL || LC_MESSAGES || LANG || [])
  const tags = named.map(name => name.replace(/[.@].*$/, '').replaceAll('_', '-'))
  const known = tags.filter(tag => /^[a-z]{2,3}(-|$)/.test(tag))
  return known.length > 0 ? [...new Set(known)] : ['en-US']
}

/** The locale of the application, as Chromium names it; `--lang` goes before the environment. */
export function applicationLocale(): string {
  const tag = switchValue('lang') || preferredLanguages()[0] || 'en-US'
  if (WITH_REGION.has(tag)) return tag
  const language = tag.split('-')[0] ?? 'en'
  return language === 'en' ? 'en-US' : language
}
