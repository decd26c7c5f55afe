import { LAENDER } from '../../domain/authorities/laender-authorities.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** BCP 47, most common first. */
  locales: readonly string[];
  /** ISO 3166-2, where the supervisory authority is that of the region. */
  regions?: readonly string[];
}

/** The European Economic Area, the United Kingdom and Switzerland. */
export const COUNTRIES: readonly Country[] = [
  { code: 'DE', locales: ['de-DE'], regions: LAENDER.map(({ region }) => region) },
  { code: 'FR', locales: ['fr-FR'] },
  { code: 'NL', locales: ['nl-NL'] },
  { code: 'IE', locales: ['en-IE'] },
  { code: 'SE', locales: ['sv-SE'] },
  { code: 'ES', locales: ['es-ES', 'ca-ES'] },
  { code: 'IT', locales: ['it-IT'] },
  { code: 'PL', locales: ['pl-PL'] },
  { code: 'AT', locales: ['de-AT'] },
  { code: 'BE', locales: ['nl-BE', 'fr-BE', 'de-BE'] },
  { code: 'BG', locales: ['bg-BG'] },
  { code: 'HR', locales: ['hr-HR'] },
  { code: 'CY', locales: ['el-CY', 'tr-CY'] },
  { code: 'CZ', locales: ['cs-CZ'] },
  { code: 'DK', locales: ['da-DK'] },
  { code: 'EE', locales: ['et-EE'] },
  { code: 'FI', locales: ['fi-FI', 'sv-FI'] },
  { code: 'GR', locales: ['el-GR'] },
  { code: 'HU', locales: ['hu-HU'] },
  { code: 'IS', locales: ['is-IS'] },
  { code: 'LV', locales: ['lv-LV'] },
  { code: 'LI', locales: ['de-LI'] },
  { code: 'LT', locales: ['lt-LT'] },
  { code: 'LU', locales: ['fr-LU', 'de-LU', 'lb-LU'] },
  { code: 'MT', locales: ['mt-MT', 'en-MT'] },
  { code: 'NO', locales: ['nb-NO'] },
  { code: 'PT', locales: ['pt-PT'] },
  { code: 'RO', locales: ['ro-RO'] },
  { code: 'SK', locales: ['sk-SK'] },
  { code: 'SI', locales: ['sl-SI'] },
  { code: 'GB', locales: ['en-GB'] },
  { code: 'CH', locales: ['de-CH', 'fr-CH', 'it-CH'] },
];
