import type { AdvisoryText, Revision } from './advisory.ts';

/** What a revision says to a reader of a language: its own if it is there, else one of the same language, else the original. */
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
