import { ENGLISH } from './everywhere-english.ts';
import { FRENCH } from './everywhere-french.ts';
import { GERMAN } from './everywhere-german.ts';
import type { Everywhere } from './everywhere-type.ts';
import type { Catalogue } from './language.tsx';

export const EVERYWHERE: Catalogue<Everywhere> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
