const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a sentence that a language uses for a number: French counts none in the singular, English and German in the plural.
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
