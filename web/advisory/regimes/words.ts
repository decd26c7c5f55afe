import type { Catalogue } from '../../words/language.tsx';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';
import type { Words } from './words-type.ts';

export const REGIMES: Catalogue<Words> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
