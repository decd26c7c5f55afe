import { EU_GDPR } from './eu-gdpr.ts';
import type { Regime, RegimeId } from './regime.ts';
import { SWISS_FADP } from './swiss-fadp.ts';
import { EUROPEAN_ECONOMIC_AREA } from './territories.ts';
import { UK_GDPR } from './uk-gdpr.ts';

export { EUROPEAN_ECONOMIC_AREA } from './territories.ts';

/** All regimes, by ID. */
export const REGIMES: { readonly [id in RegimeId]?: Regime } = { EU_GDPR, UK_GDPR, SWISS_FADP };

/** The data protection law of a country (ISO 3166-1 alpha-2): that of the EEA, the United Kingdom or Switzerland; else null. */
export function dataProtectionLaw(country: string): 'EU_GDPR' | 'UK_GDPR' | 'SWISS_FADP' | null {
  if (country === 'GB') return 'UK_GDPR';
  if (country === 'CH') return 'SWISS_FADP';
  return EUROPEAN_ECONOMIC_AREA.has(country) ? 'EU_GDPR' : null;
}
