import fc from 'fast-check';
import {
  applicableRegimes,
  isLawOfCountryApplied,
  type RegimeFacts,
  wordingIn,
} from '../../../domain/regimes/applicable.ts';
import { contractDuties } from '../../../domain/regimes/contract.ts';
import type { RegimeOverride } from '../../../domain/regimes/override.ts';
import { type RegimeId, SECTORS } from '../../../domain/regimes/regime.ts';
import { REGIMES } from '../../../domain/regimes/regimes.ts';

const FACTS: RegimeFacts = {
  detectedAt: new Date('2026-10-01T08:00:00Z'),
  capacity: ['PROCESSOR'],
  tenantCountries: [],
  dataSubjectCountries: [],
  commitments: [],
  provider: { country: null, sectors: ['CLOUD'] },
};

const IDS = Object.keys(REGIMES) as RegimeId[];
const judged = (facts: Partial<RegimeFacts>, overrides: RegimeOverride[] = []) =>
  applicableRegimes({ ...FACTS, ...facts }, overrides);
const applying = (facts: Partial<RegimeFacts>) =>
  judged(facts)
    .filter(({ applies }) => applies)
    .map(({ regime }) => regime.id);
const reasonsOf = (id: RegimeId, facts: Partial<RegimeFacts>) => {
  const found = judged(facts).find(({ regime }) => regime.id === id);
  return found?.reasons.map(({ code, values }) => [code, ...values].join(' '));
};
const provider = (country: string | null, ...sectors: RegimeFacts['provider']['sectors'][number][]) => ({
  provider: { country, sectors },
});

describe('which law applies', () => {
  it.each<[string, Partial<RegimeFacts>, RegimeId[]]>([
    ['nothing, where nothing connects the incident with a law', {}, []],
    [
      'to customers in the EEA, its data protection law and NIS2',
      { tenantCountries: ['US', 'DE'] },
      ['EU_GDPR', 'NIS2'],
    ],
    ['to customers in Norway, the GDPR but not NIS2', { tenantCountries: ['NO'] }, ['EU_GDPR']],
    [
      'to customers in Switzerland and the United Kingdom, their own',
      { tenantCountries: ['CH', 'GB'] },
      ['UK_GDPR', 'SWISS_FADP'],
    ],
    ['to data subjects in France, the GDPR alone', { dataSubjectCountries: ['FR'] }, ['EU_GDPR']],
    ['to a provider in Ireland, the GDPR and NIS2', provider('IE', 'CLOUD'), ['EU_GDPR', 'NIS2']],
    ['to a provider in Ireland of no such sector, the GDPR', provider('IE'), ['EU_GDPR']],
    ['to a provider in Switzerland, its act', provider('CH', 'CLOUD'), ['SWISS_FADP']],
    ['to a financial entity in the EEA, DORA', provider('LI', 'FINANCE'), ['EU_GDPR', 'DORA']],
    [
      'to a financial entity elsewhere, not DORA',
      { ...provider('US', 'FINANCE'), tenantCountries: ['DE'] },
      ['EU_GDPR'],
    ],
    ['to a financial entity of an unknown country, DORA', provider(null, 'FINANCE'), ['DORA']],
    [
      'to a manufacturer whose product is on the Union’s market, CRA',
      { ...provider('US', 'PRODUCT_MANUFACTURER'), tenantCountries: ['DE'] },
      ['EU_GDPR', 'CRA'],
    ],
    [
      'before a classification with a capacity, no data protection law',
      { capacity: [], tenantCountries: ['DE', 'CH'] },
      ['NIS2'],
    ],
    ['under a commitment, the contract', { commitments: [{ step: 'NOTICE', hours: 24 }] }, ['CONTRACT']],
  ])('%s', (_title, facts, expected) => {
    expect(applying(facts)).toEqual(expected);
  });

  it('states its reasons, with what they are about', () => {
    const facts: Partial<RegimeFacts> = {
      ...provider('IE', 'CLOUD'),
      tenantCountries: ['DE', 'US', 'FR', 'DE'],
      dataSubjectCountries: ['CH'],
    };
    expect(reasonsOf('EU_GDPR', facts)).toEqual(['CAPACITY PROCESSOR', 'ESTABLISHMENT IE', 'CUSTOMERS DE FR']);
    expect(reasonsOf('SWISS_FADP', facts)).toEqual(['CAPACITY PROCESSOR', 'DATA_SUBJECTS CH']);
    expect(reasonsOf('NIS2', facts)).toEqual(['SECTOR CLOUD', 'ESTABLISHMENT IE', 'CUSTOMERS DE FR']);
    expect(reasonsOf('UK_GDPR', facts)).toEqual(['NO_LINK']);
    expect(reasonsOf('DORA', facts)).toEqual(['OTHER_SECTOR CLOUD', 'CUSTOMERS_REPORT']);
    expect(reasonsOf('CONTRACT', facts)).toEqual(['NO_COMMITMENTS']);
    expect(reasonsOf('EU_GDPR', { capacity: [] })).toEqual(['NO_CAPACITY', 'NO_LINK']);
    expect(reasonsOf('DORA', provider(null, 'FINANCE'))).toEqual(['SECTOR FINANCE', 'ESTABLISHMENT_NOT_STATED']);
  });

  it.each([
    ['2026-09-10T23:59:59.999Z', false],
    ['2026-09-11T00:00:00.000Z', true],
  ])('for an incident detected at %s includes CRA: %s', (detectedAt, includes) => {
    const facts = { ...provider('DE', 'PRODUCT_MANUFACTURER'), detectedAt: new Date(detectedAt) };
    expect(applying(facts).includes('CRA')).toBe(includes);
    expect(reasonsOf('CRA', facts)?.includes('NOT_IN_FORCE 2026-09-11')).toBe(!includes);
  });

  it('requires of a controller and of a processor different duties, and of both before a capacity is stated', () => {
    const dutiesFor = (capacity: RegimeFacts['capacity'], overrides: RegimeOverride[] = []) =>
      judged({ capacity, tenantCountries: ['DE'] }, overrides)
        .find(({ regime }) => regime.id === 'EU_GDPR')
        ?.duties.filter(({ applies }) => applies)
        .map(({ recipient }) => recipient);
    expect(dutiesFor(['CONTROLLER'])).toEqual(['SUPERVISORY_AUTHORITY', 'DATA_SUBJECT']);
    expect(dutiesFor(['PROCESSOR'])).toEqual(['CONTROLLER']);
    expect(dutiesFor([])).toEqual([]);
    const override = {
      regime: 'EU_GDPR' as const,
      applies: true,
      reason: 'Personal data.',
      at: new Date(0),
      by: 'legal',
    };
    expect(dutiesFor([], [override])).toEqual(['SUPERVISORY_AUTHORITY', 'CONTROLLER', 'DATA_SUBJECT']);
  });
});

it('a contract’s duties are the steps committed to, each with the shortest period', () => {
  const duties = contractDuties([
    { step: 'NOTICE', hours: 48 },
    { step: 'FINAL_REPORT', hours: 720 },
    { step: 'NOTICE', hours: 24 },
  ]);
  expect(duties.map(({ step, limits }) => [step, limits])).toEqual([
    ['NOTICE', [{ start: 'DECLARATION', within: { unit: 'HOURS', count: 24 } }]],
    ['FINAL_REPORT', [{ start: 'DECLARATION', within: { unit: 'HOURS', count: 720 } }]],
  ]);
});

it('the authority of a country is not notified where Legal decided that its law does not apply', () => {
  const facts: Partial<RegimeFacts> = { capacity: ['CONTROLLER'], tenantCountries: ['DE', 'CH'] };
  const override = {
    regime: 'EU_GDPR' as const,
    applies: false,
    reason: 'Anonymous data.',
    at: new Date(0),
    by: 'legal',
  };
  expect(['DE', 'CH', 'US'].filter((each) => isLawOfCountryApplied(judged(facts), each))).toEqual(['DE', 'CH', 'US']);
  expect(['DE', 'CH'].filter((each) => isLawOfCountryApplied(judged(facts, [override]), each))).toEqual(['CH']);
});

it('the terms of a law are given in the language of the reader, else in English', () => {
  const citations = ['de-AT', 'FR', 'en', 'it', 'text'].map((locale) => wordingIn(REGIMES.SWISS_FADP, locale).citation);
  expect(citations).toEqual(['DSG', 'LPD', 'FADP', 'FADP', 'FADP']);
});

describe('for any facts and decisions', () => {
  const countries = fc.subarray(['DE', 'FR', 'NO', 'RE', 'GB', 'CH', 'US', 'JP']);
  const drawn: fc.Arbitrary<RegimeFacts> = fc.record({
    detectedAt: fc.date({ min: new Date('2017-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    capacity: fc.subarray(['CONTROLLER', 'PROCESSOR'] as const),
    tenantCountries: countries,
    dataSubjectCountries: countries,
    commitments: fc.array(
      fc.record({
        step: fc.constantFrom('EARLY_WARNING' as const, 'NOTICE' as const, 'FINAL_REPORT' as const),
        hours: fc.integer({ min: 1, max: 1_000 }),
      }),
      { maxLength: 4 },
    ),
    provider: fc.record({
      country: fc.option(fc.constantFrom('IE', 'NO', 'GB', 'CH', 'US')),
      sectors: fc.subarray([...SECTORS]),
    }),
  });
  const overrides = fc.array(
    fc.record({
      regime: fc.constantFrom(...IDS),
      applies: fc.boolean(),
      reason: fc.constant('Because.'),
      at: fc.constant(new Date(0)),
      by: fc.constant('legal'),
    }),
    { maxLength: 8 },
  );

  it('each regime is judged with reasons, and its duties apply only where it does', () => {
    fc.assert(
      fc.property(drawn, overrides, (facts, decided) => {
        const all = applicableRegimes(facts, decided);
        expect(all.map(({ regime }) => regime.id)).toEqual(IDS);
        for (const { applies, reasons, duties } of all) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const duty of duties.filter((each) => each.applies)) {
            expect(applies).toBe(true);
            expect(facts.capacity.length === 0 || [null, ...facts.capacity].includes(duty.capacity)).toBe(true);
          }
        }
      }),
    );
  });

  it('what Legal decided last holds, and the rule where Legal decided nothing', () => {
    fc.assert(
      fc.property(drawn, overrides, (facts, decided) => {
        const byRule = applicableRegimes(facts, []);
        applicableRegimes(facts, decided).forEach(({ regime, applies, reasons, override, overrides }, index) => {
          const own = decided.filter((each) => each.regime === regime.id);
          expect(overrides).toEqual(own);
          expect(override).toEqual(own.at(-1) ?? null);
          expect(applies).toBe(own.at(-1)?.applies ?? byRule[index]?.applies);
          expect(reasons).toEqual(byRule[index]?.reasons);
        });
      }),
    );
  });

  it('a further country never makes a law cease to apply', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('DE', 'GB', 'CH', 'US'), fc.boolean(), (facts, country, ofTenant) => {
        const more = ofTenant
          ? { ...facts, tenantCountries: [...facts.tenantCountries, country] }
          : { ...facts, dataSubjectCountries: [...facts.dataSubjectCountries, country] };
        const after = applicableRegimes(more, []);
        applicableRegimes(facts, []).forEach(({ applies }, index) => {
          if (applies) expect(after[index]?.applies).toBe(true);
        });
      }),
    );
  });
});
