import { CONTRACT } from './contract.ts';
import { CRA } from './cra.ts';
import { DORA } from './dora.ts';
import { EU_GDPR } from './eu-gdpr.ts';
import { NIS2 } from './nis2.ts';
import type { Regime, RegimeId } from './regime.ts';
import { SWISS_FADP } from './swiss-fadp.ts';
import { UK_GDPR } from './uk-gdpr.ts';

export { EUROPEAN_ECONOMIC_AREA } from './territories.ts';

/** All regimes, by ID. */
export const REGIMES: { readonly [id in RegimeId]: Regime } = {
  EU_GDPR,
  UK_GDPR,
  SWISS_FADP,
  NIS2,
  DORA,
  CRA,
  CONTRACT,
};

const DATA_PROTECTION_LAWS = ['EU_GDPR', 'UK_GDPR', 'SWISS_FADP'] as const;

/** The data protection law of a country (ISO 3166-1 alpha-2): that of the EEA, the United Kingdom or Switzerland; else null. */
export function dataProtectionLaw(country: string): (typeof DATA_PROTECTION_LAWS)[number] | null {
  return DATA_PROTECTION_LAWS.find((id) => REGIMES[id].scope?.territory.has(country)) ?? null;
}
