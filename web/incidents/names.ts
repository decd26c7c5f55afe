import type { Catalogue } from '../words/language.tsx';
import { ENGLISH } from './names-english.ts';
import { FRENCH } from './names-french.ts';
import { GERMAN } from './names-german.ts';
import type { Names } from './names-type.ts';

/** The values of one enumeration, in the order of the schema. */
export function valuesOf<Value extends string>(names: Record<Value, string>): Value[] {
  return Object.keys(names) as Value[];
}

export const NAMES: Catalogue<Names> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
