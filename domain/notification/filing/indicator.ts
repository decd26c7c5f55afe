import { checkOptional, checkRequired, ENTRIES, SHORT } from '../../text.ts';

export type IndicatorType = 'DOMAIN' | 'IP' | 'URL' | 'EMAIL' | 'SHA256' | 'OTHER';

/** An indicator of compromise. */
export interface Indicator {
  type: IndicatorType;
  /** As systems use it, not defanged. */
  value: string;
  description: string | null;
}

/** The limit of a URL, in characters. */
const MAX_URL = 2_000;

const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?';
const DOMAIN_NAME = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+[\\p{L}\\p{N}-]{2,63}$`, 'u');
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** The form of each type's value, and how a refusal describes it. */
const FORMS: { [type in IndicatorType]: { isValid: (value: string) => boolean; wanted: string } } = {
  DOMAIN: { isValid: isDomain, wanted: 'a domain name, such as login.example' },
  IP: { isValid: isAddress, wanted: 'an IPv4 or IPv6 address' },
  URL: {
    isValid: (value) => /^(?:https?|ftp):\/\/\S+$/i.test(value) && URL.canParse(value),
    wanted: 'a URL that begins with http, https or ftp',
  },
  EMAIL: {
    isValid: (value) => /^[^\s@]{1,64}@[^\s@]+$/.test(value) && isDomain(value.slice(value.indexOf('@') + 1)),
    wanted: 'an email address',
  },
  SHA256: { isValid: (value) => /^[0-9a-f]{64}$/i.test(value), wanted: 'a SHA-256 hash of 64 hexadecimal digits' },
  OTHER: { isValid: () => true, wanted: 'a text' },
};

/** What is wrong with indicators; every sentence begins with its entry. Values may be given defanged. */
export function checkIndicators(indicators: readonly Indicator[]): string[] {
  const seen = new Set<string>();
  const unmet = indicators.flatMap(({ type, value: given, description }, index) => {
    const at = `indicators[${index}].`;
    const value = refanged(type, given);
    const twice = seen.has(`${type} ${value}`);
    seen.add(`${type} ${value}`);
    const { isValid, wanted } = FORMS[type];
    const missing = checkRequired({ [`${at}value`]: { value, max: type === 'URL' ? MAX_URL : 2 * SHORT } });
    return [
      ...missing,
      ...(missing.length === 0 && !isValid(value) ? [`${at}value must be ${wanted}`] : []),
      ...(twice ? [`${at}value must not be given twice (${defanged({ type, value })})`] : []),
      ...checkOptional({ [`${at}description`]: { value: description, max: 10 * SHORT } }),
    ];
  });
  return indicators.length > ENTRIES ? [`indicators must not have more than ${ENTRIES} entries`, ...unmet] : unmet;
}

/** A value that no program turns into a link, and no reader opens by mistake: `hxxps://evil[.]example`. */
export function defanged({ type, value }: Pick<Indicator, 'type' | 'value'>): string {
  if (type === 'SHA256') return value;
  const inert = value.replace(/\b(h)tt(ps?:\/\/)/gi, '$1xx$2').replace(/\bftp:\/\//gi, 'fxp://');
  if (type === 'OTHER') return inert;
  const inertHost = inert.replaceAll('.', '[.]').replaceAll('@', '[@]');
  return type === 'IP' ? inertHost.replaceAll(':', '[:]') : inertHost;
}

/** The value before it was defanged, in the usual ways; hashes and domain names in lower case. */
export function refanged(type: IndicatorType, value: string): string {
  const bare = value.trim();
  if (type === 'OTHER') return bare;
  const live = bare
    .replace(/\[(\.|:|@|:\/\/)\]/g, '$1')
    .replace(/\[dot\]/gi, '.')
    .replace(/^hxxp/i, 'http')
    .replace(/^fxp:/i, 'ftp:');
  return type === 'DOMAIN' || type === 'SHA256' ? live.toLowerCase() : live;
}

function isDomain(value: string): boolean {
  return DOMAIN_NAME.test(value) && !IPV4.test(value);
}

function isAddress(value: string): boolean {
  return IPV4.test(value) || (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(value) && URL.canParse(`http://[${value}]/`));
}
