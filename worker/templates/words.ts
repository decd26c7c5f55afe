import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';
import type { Words } from './words-type.ts';

const LANGUAGES: Record<string, Words> = { en: ENGLISH, de: GERMAN, fr: FRENCH };

/**
 * The words for a reader and their locale: the requested one when its language is in the catalogue, otherwise English.
 * Dates and numbers are formatted in that locale too.
 * @param locale BCP 47; a malformed tag gives English
 */
export function wordsFor(locale: string): { words: Words; locale: string } {
  const [tag = 'en'] = canonical(locale);
  const words = LANGUAGES[new Intl.Locale(tag).language];
  return words ? { words, locale: tag } : { words: ENGLISH, locale: 'en' };
}

function canonical(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    return [];
  }
}
