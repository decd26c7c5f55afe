import type { Catalogue } from '../words/language.tsx';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';
import type { OnCallWords } from './words-type.ts';

export const ON_CALL: Catalogue<OnCallWords> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
