const rules = new Map<string, Intl.PluralRules>();

/**
 * Selects a sentence's form for a number in a language: zero is singular in French, but plural in English and German.
 * @param locale BCP 47
 * @param count a whole number
 * @param forms `other` also serves the categories that are not listed, such as French "many" for a million
 */
export function plural(
  locale: string,
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return forms[rule.select(count)] ?? forms.other;
}
