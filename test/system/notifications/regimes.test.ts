import { readChain } from '../../../platform/audit/audit.ts';
import { type Authorities, authoritiesWith, tenantsByCountry } from '../../kit/graph/authorities.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

const clock = openClock();
let system: System;
let legal: Authorities;
let tenantIn: Map<string, string>;
beforeAll(async () => {
  system = await openSystem(clock, { establishment: { country: 'IE', region: null } });
  legal = authoritiesWith(system, clock);
  tenantIn = await tenantsByCountry(system);
});
afterAll(() => system.close());
const tenants = (...countries: string[]) => countries.map((country) => tenantIn.get(country) as string);

const REGIMES = `regimes {
  regime name(locale: "de") citation source periods applies reasons { code values }
  override { applies reason at by } overrides { applies }
  duties { id step capacity recipient threshold thresholdText(locale: "fr-FR") thresholdClause clause applies fields
    limits { start count unit } }
} dataSubjectCountries`;

async function processOf({ incidentId }: Story, who = 'legal') {
  const query = `query ($incidentId: ID!) { notificationProcess(incidentId: $incidentId) { ${REGIMES} } }`;
  const { data, errors } = await system.ask(who, query, { incidentId });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.notificationProcess;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
type Regime = any;
const regimeOf = async (story: Story, id: string, who?: string): Promise<Regime> =>
  (await processOf(story, who)).regimes.find(({ regime }: Regime) => regime === id);
const applying = async (story: Story): Promise<string[]> =>
  (await processOf(story)).regimes.filter(({ applies }: Regime) => applies).map(({ regime }: Regime) => regime);

const override = ({ incidentId }: Story, input: object, who = 'legal') =>
  mutate(system, who, 'overrideRegime', { incidentId, regime: 'NIS2', applies: false, reason: 'No impact.', ...input });
const setCountries = ({ incidentId }: Story, countries: string[], who = 'responder') =>
  mutate(system, who, 'setDataSubjectCountries', { incidentId, countries }, '', 'DataSubjectCountriesInput');

describe('the law that applies to an incident', () => {
  it('follows from the provider’s country and sectors, and the countries of impacted customers', async () => {
    const story = await declaredBreach(system, tenants('DE', 'CH'));
    expect((await applying(story)).filter((id) => id !== 'CONTRACT')).toEqual(['EU_GDPR', 'SWISS_FADP', 'NIS2']);
    expect(await regimeOf(story, 'EU_GDPR')).toMatchObject({
      ...{ name: 'Datenschutz-Grundverordnung', citation: 'GDPR', applies: true, override: null, overrides: [] },
      source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      reasons: [
        { code: 'CAPACITY', values: ['PROCESSOR'] },
        { code: 'ESTABLISHMENT', values: ['IE'] },
        { code: 'CUSTOMERS', values: ['DE'] },
      ],
    });
    expect((await regimeOf(story, 'UK_GDPR')).reasons).toEqual([{ code: 'NO_LINK', values: [] }]);
    expect((await regimeOf(story, 'DORA')).reasons).toEqual([
      { code: 'OTHER_SECTOR', values: ['CLOUD'] },
      { code: 'CUSTOMERS_REPORT', values: [] },
    ]);
  });

  it('shows each duty with its time limits, threshold and clause, and whether the provider has it', async () => {
    const story = await declaredBreach(system, tenants('DE'));
    const { duties } = await regimeOf(story, 'EU_GDPR');
    expect(duties.map(({ recipient, applies }: Regime) => [recipient, applies])).toEqual([
      ['SUPERVISORY_AUTHORITY', false],
      ['CONTROLLER', true],
      ['DATA_SUBJECT', false],
    ]);
    const [warning] = (await regimeOf(story, 'NIS2')).duties;
    expect(warning).toEqual({
      ...{ id: 'NIS2_EARLY_WARNING', step: 'EARLY_WARNING', capacity: null, recipient: 'CSIRT', applies: true },
      ...{ threshold: 'SIGNIFICANT', thresholdText: 'incident important', clause: 'Art. 23(4)(a)' },
      thresholdClause: expect.stringContaining('Implementing Regulation (EU) 2024/2690'),
      fields: ['suspectedUnlawful', 'crossBorderImpact'],
      limits: [{ start: 'AWARENESS', count: 24, unit: 'HOURS' }],
    });
  });

  it('includes the contract with the shortest commitment to the impacted customers', async () => {
    const [committed] = await system.test.asOwner(
      `SELECT tenant_id AS id, min(hours)::int AS hours FROM customers.commitments
       JOIN customers.tenants tenant ON tenant.id = tenant_id WHERE step = 'NOTICE' AND partition = 'public'
       GROUP BY 1 ORDER BY 1 LIMIT 1`,
    );
    const story = await declaredBreach(system, [committed?.['id'] as string]);
    const contract = await waitFor(async () => {
      const found = await regimeOf(story, 'CONTRACT');
      return found.applies ? found : null;
    });
    expect(contract).toMatchObject({ source: null, citation: 'contract' });
    const notice = contract.duties.find(({ step }: Regime) => step === 'NOTICE');
    expect(notice.limits).toEqual([{ start: 'DECLARATION', count: committed?.['hours'], unit: 'HOURS' }]);
  });

  it('is read by those who read the process, and by no other role', async () => {
    const story = await declaredBreach(system, tenants('DE'));
    for (const who of ['responder', 'executive', 'legal', 'auditor']) {
      expect(await regimeOf(story, 'NIS2', who)).toMatchObject({ applies: true });
    }
    const query = `{ notificationProcess(incidentId: "${story.incidentId}") { regimes { regime } dataSubjectCountries } }`;
    for (const who of ['customer', 'partner', 'support', 'operator']) {
      expect((await system.ask(who, query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('a decision of Legal against the rule', () => {
  it('holds with its reason until Legal decides again, and is in events and audit', async () => {
    const story = await declaredBreach(system, tenants('DE'));
    const { incidentId } = story;
    expect(await override(story, {})).toEqual({ __typename: 'NotificationProcess' });
    const decided = { applies: false, reason: 'No impact.', by: 'persona:legal', at: expect.any(String) };
    const nis2 = await regimeOf(story, 'NIS2', 'auditor');
    expect(nis2).toMatchObject({ applies: false, override: decided, overrides: [{ applies: false }] });
    expect(nis2.reasons[0]).toEqual({ code: 'SECTOR', values: ['CLOUD'] });
    expect(nis2.duties.some(({ applies }: Regime) => applies)).toBe(false);
    await override(story, { applies: true, reason: 'Mail was unavailable.' });
    expect(await regimeOf(story, 'NIS2')).toMatchObject({
      ...{ applies: true, override: { reason: 'Mail was unavailable.' } },
      overrides: [{ applies: false }, { applies: true }],
    });
    const event = await happened(system, incidentId, ['process.regime_overridden']);
    expect(event.facts).toEqual({ regime: 'NIS2', applies: false });
    const chain = await readChain(system.test.database.dataSource, incidentId, 0, 1_000);
    const entries = chain
      .map(({ body }) => JSON.parse(body))
      .filter(({ action }) => action === 'process.regime_overridden');
    expect(entries.map(({ actor, details }) => [actor, details])).toEqual([
      ['persona:legal', { regime: 'NIS2', applies: false }],
      ['persona:legal', { regime: 'NIS2', applies: true }],
    ]);
  });

  it('is refused to others, without a reason and for an incident that is not there', async () => {
    const story = await declaredBreach(system, tenants('DE'));
    for (const who of ['responder', 'executive', 'auditor', 'support', 'partner', 'customer', 'operator']) {
      await expect(override(story, {}, who)).rejects.toThrow('Mutation.overrideRegime');
    }
    expect((await override(story, { reason: ' ' })).unmet).toEqual(['reason must not be blank']);
    await expect(override({ ...story, incidentId: 'there-is-none' }, {})).rejects.toThrow('NOT_FOUND');
    expect(await regimeOf(story, 'NIS2')).toMatchObject({ applies: true, overrides: [] });
  });

  it('decides which authorities the provider must notify as controller', async () => {
    const story = await declaredBreach(system, tenants('AT', 'CH'), false, ['CONTROLLER']);
    const required = async () => (await legal.noticesOf(story)).map(({ authority }) => authority.country);
    // The lead authority, for the customers in Austria.
    expect(await required()).toEqual(['IE', 'CH']);
    await override(story, { regime: 'SWISS_FADP', reason: 'The risk is not high.' });
    expect(await required()).toEqual(['IE']);
    await override(story, { regime: 'SWISS_FADP', applies: true, reason: 'The risk is high after all.' });
    expect(await required()).toEqual(['IE', 'CH']);
  });
});

describe('the countries of data subjects', () => {
  it('make their law apply, and their authority one that a controller notifies; the last ones recorded hold', async () => {
    const story = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    expect(await applying(story)).not.toContain('UK_GDPR');
    expect(await setCountries(story, ['GB', 'US', 'GB'])).toEqual({ __typename: 'NotificationProcess' });
    expect((await processOf(story)).dataSubjectCountries).toEqual(['GB', 'US']);
    expect((await regimeOf(story, 'UK_GDPR')).reasons).toEqual([
      { code: 'CAPACITY', values: ['CONTROLLER'] },
      { code: 'DATA_SUBJECTS', values: ['GB'] },
    ]);
    expect((await legal.noticesOf(story)).map(({ authority }) => authority.country)).toContain('GB');
    await setCountries(story, [], 'legal');
    expect(await applying(story)).not.toContain('UK_GDPR');
    expect((await legal.noticesOf(story)).map(({ authority }) => authority.country)).not.toContain('GB');
    const event = await happened(system, story.incidentId, ['process.data_subject_countries_set']);
    expect(event.facts).toEqual({ countries: ['GB', 'US'] });
  });

  it('are recorded by responders, executives and Legal, and only if they are countries', async () => {
    const story = await declaredBreach(system, tenants('AT'));
    for (const who of ['auditor', 'support', 'partner', 'customer', 'operator']) {
      await expect(setCountries(story, ['GB'], who)).rejects.toThrow('Mutation.setDataSubjectCountries');
    }
    expect((await setCountries(story, ['DE', 'UK'], 'executive')).unmet).toEqual([
      'countries must contain ISO 3166-1 alpha-2 codes, e.g. DE or GB, not "UK"',
    ]);
    expect((await processOf(story)).dataSubjectCountries).toEqual([]);
  });
});
