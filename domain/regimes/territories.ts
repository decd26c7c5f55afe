/** ISO 3166-1 alpha-2. */
export const EUROPEAN_UNION: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** ISO 3166-1 alpha-2. */
export const EUROPEAN_ECONOMIC_AREA: ReadonlySet<string> = new Set([...EUROPEAN_UNION, 'IS', 'LI', 'NO']);

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that have a name but denote no country. */
const NO_COUNTRIES = /^(E[UZ]|UN|QO|X[AB]|ZZ)$/;

/** Whether the text is the code of a current country by ISO 3166-1 alpha-2: `GB`, and not `UK`, which Intl would read as `GB`. */
export function isCountry(text: string): boolean {
  if (!/^[A-Z]{2}$/.test(text) || NO_COUNTRIES.test(text)) return false;
  return new Intl.Locale(`und-${text}`).region === text && NAMES.of(text) !== undefined;
}
