const codes = (text: string) => text.split(' ');

const UNION = codes('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK');
/** Parts of member states with codes of their own in which Union law applies (TFEU Art. 349, 355(1), (4)). */
const OUTERMOST_REGIONS = codes('AX GF GP MF MQ RE YT');

/** The states of the EEA, ISO 3166-1 alpha-2. */
export const EUROPEAN_ECONOMIC_AREA: ReadonlySet<string> = new Set([...UNION, ...codes('IS LI NO')]);

/** Where law of the Union applies. */
export const UNION_TERRITORY: ReadonlySet<string> = new Set([...UNION, ...OUTERMOST_REGIONS]);
/** Where law of the Union applies that is part of the Agreement on the European Economic Area. */
export const EEA_TERRITORY: ReadonlySet<string> = new Set([...EUROPEAN_ECONOMIC_AREA, ...OUTERMOST_REGIONS]);

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that have a name but denote no country. */
const NO_COUNTRIES = /^(E[UZ]|UN|QO|X[AB]|ZZ)$/;

/** Whether a text is the code of a current country by ISO 3166-1 alpha-2: `GB`, and not `UK`, which Intl would read as `GB`. */
export function isCountry(text: string): boolean {
  if (!/^[A-Z]{2}$/.test(text) || NO_COUNTRIES.test(text)) return false;
  return new Intl.Locale(`und-${text}`).region === text && NAMES.of(text) !== undefined;
}
