import { readFileSync } from 'node:fs';
import { authorityDuty } from '../../../domain/regimes/data-protection.ts';
import { LEGAL_WORDING } from '../../../domain/regimes/legal-words.ts';

/** The words of the pages that cite laws; the pages cannot import them. */
const PAGES = ['web/health/notice/words.ts', 'web/advisory/authorities/words.ts'].map((file) =>
  readFileSync(file, 'utf8'),
);

const LAWS = ['EU_GDPR', 'UK_GDPR', 'SWISS_FADP'] as const;
const LANGUAGES = ['en', 'de', 'fr'] as const;

/** How each law is cited in each language, by its own text or translation. */
const CITATIONS = {
  EU_GDPR: { en: /\bGDPR\b/, de: /\bDSGVO\b/, fr: /\bRGPD\b/ },
  UK_GDPR: { en: /\bUK GDPR\b/, de: /\bUK GDPR\b/, fr: /\bUK GDPR\b/ },
  SWISS_FADP: { en: /\bFADP\b/, de: /\bDSG\b/, fr: /\bLPD\b/ },
} as const;

describe.each(LANGUAGES)('the sentences about laws in %s', (language) => {
  const { customer, authority } = LEGAL_WORDING[language];

  it.each(LAWS)('cite %s by its own name, and state its period and its threshold', (law) => {
    const { duty } = authority[law];
    for (const said of [customer[law].breachNotice, customer[law].ownDuty, duty('X')]) {
      expect(said).toMatch(CITATIONS[law][language]);
    }
    for (const said of [customer[law].ownDuty, duty('X')]) {
      const [limit] = authorityDuty(law).limits;
      if (limit) expect(said).toContain(`${limit.within.count} `);
      else expect(said).toMatch(/as soon as possible|so rasch als möglich|dans les meilleurs délais/);
      expect(/high risk|hohen Risiko|risque élevé/.test(said)).toBe(authorityDuty(law).threshold === 'HIGH_RISK');
    }
  });

  it.each(LAWS)('cite %s as the pages do', (law) => {
    const [clause = ''] = /\([^()]*(?:\(\d\))?[^()]*\)\.$/.exec(customer[law].ownDuty) ?? [];
    expect(clause).toMatch(CITATIONS[law][language]);
    for (const page of PAGES) expect(page).toContain(clause);
  });

  it('cite Swiss law without the GDPR, and no law to a customer whose law is not known', () => {
    const swiss = [...Object.values(customer.SWISS_FADP), authority.SWISS_FADP.duty('X')];
    swiss.push(authority.SWISS_FADP.inPhases, authority.SWISS_FADP.document);
    for (const said of swiss) expect(said).not.toMatch(/GDPR|DSGVO|RGPD|\b33\b|\b72\b/);
    for (const said of Object.values(customer.NONE)) expect(said).not.toMatch(/GDPR|DSGVO|RGPD|FADP|DSG|LPD|\d/);
  });
});

it('the duty of each law names its threshold and clause', () => {
  expect(LAWS.map((law) => [authorityDuty(law).threshold, authorityDuty(law).clause])).toEqual([
    ['RISK', 'Art. 33(1)'],
    ['RISK', 'Art. 33(1)'],
    ['HIGH_RISK', 'Art. 24(1); Ordinance Art. 15(1)'],
  ]);
});
