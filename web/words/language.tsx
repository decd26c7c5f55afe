import { createContext, type PropsWithChildren, use, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsOf } from './formats.ts';

export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

/** What a part of the page says, in every language. */
export type Catalogue<Words> = Record<Language, Words>;

interface Spoken {
  language: Language;
  formats: Formats;
  setLanguage(language: Language): void;
}

const KEPT = 'tocsin.language';
const Spoken = createContext<Spoken | null>(null);

/** The language chosen here before, else the first of the browser's that the page speaks, else English. */
export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState(chosen);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      formats: formatsOf(localeOf(language)),
      setLanguage(next: Language) {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Spoken value={spoken}>{children}</Spoken>;
}

export function useLanguage(): Spoken {
  return use(Spoken)!;
}

/** What a catalogue says in the reader's language. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage().language];
}

export function useFormats(): Formats {
  return useLanguage().formats;
}

function chosen(): Language {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (wanted.find((tag) => tag && Object.hasOwn(LANGUAGES, tag)) as Language | undefined) ?? 'en';
}

/** The reader's own region, where it is one of the language: dates look as they do at home. */
function localeOf(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}
