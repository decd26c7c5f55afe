import type { Catalogue } from '../../words/language.tsx';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';
import type { Overview } from './words-type.ts';

export const OVERVIEW: Catalogue<Overview> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
