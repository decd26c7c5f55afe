import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Duty, type Regime, WORDING_LANGUAGES } from '../../../domain/regimes/regime.ts';
import { dataProtectionLaw, EUROPEAN_ECONOMIC_AREA, REGIMES } from '../../../domain/regimes/regimes.ts';
import { isCountry } from '../../../domain/regimes/territories.ts';

const ALL = Object.values(REGIMES);

/** Regime, step, recipient, limits, threshold and clause of each duty, written from the laws. */
const DUTIES = [
  ['EU_GDPR', 'NOTICE', 'SUPERVISORY_AUTHORITY', '72 HOURS from AWARENESS', 'RISK', 'Art. 33(1)'],
  ['EU_GDPR', 'NOTICE', 'CONTROLLER', '', 'ANY', 'Art. 33(2)'],
  ['EU_GDPR', 'NOTICE', 'DATA_SUBJECT', '', 'HIGH_RISK', 'Art. 34(1)'],
  ['UK_GDPR', 'NOTICE', 'SUPERVISORY_AUTHORITY', '72 HOURS from AWARENESS', 'RISK', 'Art. 33(1)'],
  ['UK_GDPR', 'NOTICE', 'CONTROLLER', '', 'ANY', 'Art. 33(2)'],
  ['UK_GDPR', 'NOTICE', 'DATA_SUBJECT', '', 'HIGH_RISK', 'Art. 34(1)'],
  ['SWISS_FADP', 'NOTICE', 'SUPERVISORY_AUTHORITY', '', 'HIGH_RISK', 'Art. 24(1); Ordinance Art. 15(1)'],
  ['SWISS_FADP', 'NOTICE', 'CONTROLLER', '', 'ANY', 'Art. 24(3)'],
  ['SWISS_FADP', 'NOTICE', 'DATA_SUBJECT', '', 'PROTECTION', 'Art. 24(4); Ordinance Art. 15(3)'],
  ['NIS2', 'EARLY_WARNING', 'CSIRT', '24 HOURS from AWARENESS', 'SIGNIFICANT', 'Art. 23(4)(a)'],
  ['NIS2', 'NOTICE', 'CSIRT', '72 HOURS from AWARENESS', 'SIGNIFICANT', 'Art. 23(4)(b)'],
  ['NIS2', 'FINAL_REPORT', 'CSIRT', '1 MONTHS from INITIAL_NOTICE', 'SIGNIFICANT', 'Art. 23(4)(d)'],
  ['NIS2', 'NOTICE', 'RECIPIENT_OF_SERVICES', '', 'ADVERSE_EFFECT', 'Art. 23(1), (2)'],
  [
    ...['DORA', 'NOTICE', 'FINANCIAL_AUTHORITY', '4 HOURS from CLASSIFICATION, 24 HOURS from AWARENESS', 'MAJOR'],
    'Art. 19(4)(a); Delegated Regulation (EU) 2025/301, Art. 2, 5(1)(a)',
  ],
  [
    ...['DORA', 'INTERMEDIATE_REPORT', 'FINANCIAL_AUTHORITY', '72 HOURS from INITIAL_NOTICE', 'MAJOR'],
    'Art. 19(4)(b); Delegated Regulation (EU) 2025/301, Art. 3, 5(1)(b)',
  ],
  [
    ...['DORA', 'FINAL_REPORT', 'FINANCIAL_AUTHORITY', '1 MONTHS from INTERMEDIATE_REPORT', 'MAJOR'],
    'Art. 19(4)(c); Delegated Regulation (EU) 2025/301, Art. 4, 5(1)(c)',
  ],
  ['DORA', 'NOTICE', 'CUSTOMER', '', 'FINANCIAL_INTERESTS', 'Art. 19(3)'],
  ['CRA', 'EARLY_WARNING', 'CSIRT_AND_ENISA', '24 HOURS from AWARENESS', 'EXPLOITED', 'Art. 14(2)(a)'],
  ['CRA', 'NOTICE', 'CSIRT_AND_ENISA', '72 HOURS from AWARENESS', 'EXPLOITED', 'Art. 14(2)(b)'],
  ['CRA', 'FINAL_REPORT', 'CSIRT_AND_ENISA', '14 DAYS from MEASURE_AVAILABLE', 'EXPLOITED', 'Art. 14(2)(c)'],
  ['CRA', 'EARLY_WARNING', 'CSIRT_AND_ENISA', '24 HOURS from AWARENESS', 'SEVERE', 'Art. 14(4)(a)'],
  ['CRA', 'NOTICE', 'CSIRT_AND_ENISA', '72 HOURS from AWARENESS', 'SEVERE', 'Art. 14(4)(b)'],
  ['CRA', 'FINAL_REPORT', 'CSIRT_AND_ENISA', '1 MONTHS from INITIAL_NOTICE', 'SEVERE', 'Art. 14(4)(c)'],
  ['CRA', 'NOTICE', 'USER', '', 'SEVERE', 'Art. 14(8)'],
  ['CONTRACT', 'EARLY_WARNING', 'CUSTOMER', '', 'ANY', 'commitment to an early warning'],
  ['CONTRACT', 'NOTICE', 'CUSTOMER', '', 'ANY', 'commitment to a notice'],
  ['CONTRACT', 'FINAL_REPORT', 'CUSTOMER', '', 'ANY', 'commitment to a final report'],
];

const limitsOf = ({ limits }: Duty) =>
  limits.map(({ start, within: { count, unit } }) => `${count} ${unit} from ${start}`).join(', ');

const rows = ({ id, duties }: Regime) =>
  duties.map((duty) => [id, duty.step, duty.recipient, limitsOf(duty), duty.threshold, duty.clause]);

describe('the regimes', () => {
  it('require of the provider what the laws say: step, recipient, time, threshold and clause', () => {
    expect(ALL.flatMap(rows)).toEqual(DUTIES);
  });

  it('distinguish controller and processor in data protection law alone', () => {
    const withCapacity = ALL.filter(({ duties }) => duties.some(({ capacity }) => capacity !== null));
    expect(withCapacity.map(({ id }) => id)).toEqual(['EU_GDPR', 'UK_GDPR', 'SWISS_FADP']);
    for (const { duties } of withCapacity) {
      expect(duties.map(({ recipient, capacity }) => [recipient, capacity])).toEqual([
        ['SUPERVISORY_AUTHORITY', 'CONTROLLER'],
        ['CONTROLLER', 'PROCESSOR'],
        ['DATA_SUBJECT', 'CONTROLLER'],
      ]);
    }
  });

  it('have duties with distinct IDs that begin with the regime’s, fields, and an order in which a report follows its notice', () => {
    const ids = ALL.flatMap(({ duties }) => duties.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id: regime, duties } of ALL) {
      for (const duty of duties) {
        expect(duty.id.startsWith(`${regime}_`)).toBe(true);
        expect(duty.fields.length).toBeGreaterThan(0);
        const follows = { INITIAL_NOTICE: 'NOTICE', INTERMEDIATE_REPORT: 'INTERMEDIATE_REPORT' } as const;
        for (const { start } of duty.limits) {
          if (start !== 'INITIAL_NOTICE' && start !== 'INTERMEDIATE_REPORT') continue;
          const before = duties.slice(0, duties.indexOf(duty));
          const matching = before.filter(
            ({ step, recipient, threshold }) =>
              step === follows[start] && recipient === duty.recipient && threshold === duty.threshold,
          );
          expect(matching).toHaveLength(1);
        }
      }
    }
  });

  it('name the law, its official text, and its terms in each language for each threshold', () => {
    for (const { id, name, citation, source, wording, duties } of ALL) {
      const official = /^https:\/\/(eur-lex\.europa\.eu|www\.(legislation\.gov\.uk|fedlex\.admin\.ch))\//;
      if (id === 'CONTRACT') expect(source).toBeNull();
      else expect(source).toMatch(official);
      expect(wording.en).toMatchObject({ citation });
      expect(name).toContain(wording.en.name);
      for (const language of WORDING_LANGUAGES) {
        const thresholds = [...new Set(duties.map(({ threshold }) => threshold))].sort();
        expect(Object.keys(wording[language].thresholds).sort()).toEqual(thresholds);
        const texts = [
          wording[language].name,
          wording[language].citation,
          ...Object.values(wording[language].thresholds),
        ];
        expect(texts.filter((text) => text.trim() === '')).toEqual([]);
      }
    }
  });

  it('are cited in German and French as their own translations are', () => {
    const cited = (language: 'de' | 'fr') => ALL.map(({ wording }) => wording[language].citation);
    expect(cited('de')).toEqual([
      ...['DSGVO', 'UK GDPR', 'DSG', 'NIS-2-Richtlinie', 'DORA', 'Cyberresilienz-Verordnung', 'Vertrag'],
    ]);
    expect(cited('fr')).toEqual([
      ...['RGPD', 'UK GDPR', 'LPD', 'directive SRI 2', 'DORA', 'règlement sur la cyberrésilience', 'contrat'],
    ]);
  });

  it('apply from the day on which the law does', () => {
    expect(ALL.map(({ id, scope }) => [id, scope?.from.toISOString().slice(0, 10)])).toEqual([
      ['EU_GDPR', '2018-05-25'],
      ['UK_GDPR', '2018-05-25'],
      ['SWISS_FADP', '2023-09-01'],
      ['NIS2', '2024-10-18'],
      ['DORA', '2025-01-17'],
      ['CRA', '2026-09-11'],
      ['CONTRACT', undefined],
    ]);
  });
});

describe('the data protection law of a country', () => {
  it.each([
    ['DE', 'EU_GDPR'],
    ['NO', 'EU_GDPR'],
    ['RE', 'EU_GDPR'],
    ['GB', 'UK_GDPR'],
    ['CH', 'SWISS_FADP'],
    ['US', null],
    ['GG', null],
  ])('of %s is %s', (country, law) => {
    expect(dataProtectionLaw(country)).toBe(law);
  });

  it('is that of the Union in the thirty states of the EEA', () => {
    expect(EUROPEAN_ECONOMIC_AREA.size).toBe(30);
    expect([...EUROPEAN_ECONOMIC_AREA].filter((country) => dataProtectionLaw(country) !== 'EU_GDPR')).toEqual([]);
    expect(REGIMES.NIS2.scope?.territory.has('NO')).toBe(false);
  });
});

it('a country is a current code of ISO 3166-1 in capitals', () => {
  expect(['DE', 'GB', 'CH', 'RE', 'US'].filter(isCountry)).toEqual(['DE', 'GB', 'CH', 'RE', 'US']);
  expect(['UK', 'EU', 'EL', 'SU', 'de', 'DEU', '', 'ZZ', 'XA', 'QQ', 'D1'].filter(isCountry)).toEqual([]);
});

it('the hours of a law are in its regime alone: 72 is elsewhere only what the provider itself promises its customers', () => {
  const files = ['domain', 'subgraphs', 'platform'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|sql)$/.test(file) && !file.endsWith('schema.sql'))
      .map((file) => join(room, file)),
  );
  const code = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*(\/\/|--).*$/gm, '');
  // A sentence may name the hours; a number or an interval of SQL may not.
  const counts = (file: string) => /'72\b|\b72\b/.test(code(file).replaceAll(/'[^'\n\d][^'\n]*'/g, ''));
  const found = files.filter((file) => !file.startsWith('domain/regimes/') && counts(file));
  expect(found).toEqual(['domain/notification/clock.ts']);
  expect(counts('domain/regimes/nis2.ts')).toBe(true);
});
