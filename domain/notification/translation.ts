import type { AdvisoryText, Revision } from './advisory.ts';

/** A revision's text for a locale: its exact translation, else one in the same language, else the original. */
export function textFor(revision: Revision, locale: string): AdvisoryText {
  const language = languageOf(locale);
  return (
    revision.translations.find((translation) => translation.locale.toLowerCase() === locale.toLowerCase()) ??
    revision.translations.find((translation) => languageOf(translation.locale) === language) ??
    revision
  );
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split('-')[0] as string;
}
