import type { Language } from './languages.ts';

/** Chooses the form that a language uses for a count (CLDR plural rules: French counts zero as one). */
export function plural(language: Language, count: number, forms: { one: string; other: string }): string {
  return rulesOf(language).select(count) === 'one' ? forms.one : forms.other;
}

const known = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const rules = known.get(language) ?? new Intl.PluralRules(language);
  known.set(language, rules);
  return rules;
}
