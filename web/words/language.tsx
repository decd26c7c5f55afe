import { createContext, type PropsWithChildren, use, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsOf } from './formats.ts';
import { LANGUAGES, type Language } from './languages.ts';

export { LANGUAGES, type Language };

/** The words of a part of the page in every language. */
export type Catalogue<Words> = Record<Language, Words>;

interface LanguageSetting {
  language: Language;
  formats: Formats;
  setLanguage(language: Language): void;
}

const STORAGE_KEY = 'tocsin.language';
const LanguageContext = createContext<LanguageSetting | null>(null);

/** Provides the language that was chosen before, else the browser's first language that the page has, else English. */
export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState(chosen);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setting = useMemo(
    () => ({
      language,
      formats: formatsOf(localeOf(language)),
      setLanguage(next: Language) {
        localStorage.setItem(STORAGE_KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={setting}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageSetting {
  return use(LanguageContext)!;
}

/** The words of a catalogue in the reader's language. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage().language];
}

export function useFormats(): Formats {
  return useLanguage().formats;
}

function chosen(): Language {
  const wanted = [localStorage.getItem(STORAGE_KEY), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (wanted.find((tag) => tag && Object.hasOwn(LANGUAGES, tag)) as Language | undefined) ?? 'en';
}

/** The language with the reader's region, if the browser names one, for the formats of dates and numbers. */
function localeOf(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}
