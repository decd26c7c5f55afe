import { customerOf } from '../../../demo/personas.ts';
import { SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import {
  type Authorities,
  authoritiesWith,
  duties,
  moveTenants,
  tenantsByCountry,
} from '../../kit/graph/authorities.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

const clock = openClock();
let system: System;
let legal: Authorities;
let tenantIn: Map<string, string>;
beforeAll(async () => {
  system = await openSystem(clock);
  legal = authoritiesWith(system, clock);
  tenantIn = await tenantsByCountry(system);
  await moveTenants(system, { [tenantIn.get('DE') as string]: 'DE-BY' });
});
afterAll(() => system.close());
const tenants = (...countries: string[]) => countries.map((country) => tenantIn.get(country) as string);

describe('the register of supervisory authorities', () => {
  it('can be read by every authenticated user and by no unauthenticated client', async () => {
    const query = '{ authorities(country: "AT") { id country law name nameInEnglish website source } }';
    const { data } = await system.ask('operator', query);
    expect(data.authorities).toEqual([
      expect.objectContaining({
        id: 'at-dsb',
        law: 'EU_GDPR',
        name: 'Österreichische Datenschutzbehörde',
        website: 'https://dsb.gv.at',
      }),
    ]);
    expect((await system.ask(null, query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is complete when no country is given, and empty for an unknown country', async () => {
    const { data } = await system.ask('reader', '{ all: authorities { id } none: authorities(country: "US") { id } }');
    expect(data.all.map(({ id }: { id: string }) => id)).toEqual(SUPERVISORY_AUTHORITIES.map(({ id }) => id));
    expect(data.none).toEqual([]);
  });

  it('shows a tenant its law, its region, and the one authority of its place', async () => {
    const query = `{ tenants { edges { node {
      region dataProtectionLaw authorityDependsOnRegion supervisoryAuthorities { country law } } } } }`;
    for (const [country, id] of tenantIn) {
      const { data } = await system.ask(customerOf(id), query);
      const law = { GB: 'UK_GDPR', CH: 'SWISS_FADP' }[country] ?? 'EU_GDPR';
      expect(data.tenants.edges[0].node).toEqual({
        region: country === 'DE' ? 'DE-BY' : null,
        dataProtectionLaw: law,
        authorityDependsOnRegion: false,
        supervisoryAuthorities: [{ country, law }],
      });
    }
  });

  it('names to a German tenant the authority of its Land for private bodies, and none while the Land is not known', async () => {
    const [german] = tenants('DE') as [string];
    const query = '{ tenants { edges { node { region authorityDependsOnRegion supervisoryAuthorities { id } } } } }';
    const own = async () => (await system.ask(customerOf(german), query)).data.tenants.edges[0].node;
    expect(await own()).toMatchObject({ supervisoryAuthorities: [{ id: 'de-by-lda' }] });
    await moveTenants(system, { [german]: null });
    expect(await own()).toEqual({ region: null, authorityDependsOnRegion: true, supervisoryAuthorities: [] });
    await moveTenants(system, { [german]: 'DE-BY' });
  });
});

describe('an incident at a processor', () => {
  it('requires no notices to authorities from the provider, and shows each customer its own authorities', async () => {
    const [german, french] = tenants('DE', 'FR') as [string, string];
    const story = await declaredBreach(system, [german, french]);
    await story.publish('INITIAL');
    expect(await legal.noticesOf(story)).toEqual([]);
    const own = async (tenantId: string, who: Parameters<System['ask']>[0] = customerOf(tenantId)) => {
      const query = `{ serviceHealth(tenantId: "${tenantId}") { edges { node { supervisoryAuthorities { id } } } } }`;
      const { data, errors } = await system.ask(who, query);
      expect(errors).toBeUndefined();
      return data.serviceHealth.edges[0].node.supervisoryAuthorities.map(({ id }: { id: string }) => id);
    };
    expect(await own(french)).toEqual(['fr-cnil']);
    expect(await own(french, 'auditor')).toEqual(['fr-cnil']);
    expect(await own(german)).toEqual(['de-by-lda']);
    expect(await duties(system, story)).toEqual([[], []]);
    expect(await legal.unmetOf({ incidentId: story.incidentId, authorityId: 'fr-cnil' })).toEqual([
      'capacity must include CONTROLLER: a processor notifies its customers, not the authority',
    ]);
    const { data } = await system.ask(
      'legal',
      `{ authorityNotice(incidentId: "${story.incidentId}", authorityId: "fr-cnil") { state } }`,
    );
    expect(data.authorityNotice).toBeNull();
  });
});

describe('an incident at a controller', () => {
  it('requires a notice to the authority of each affected country as soon as it is declared and before any tenant is notified', async () => {
    const story = await declaredBreach(system, tenants('AT', 'DE'), false, ['CONTROLLER']);
    const { data } = await system.ask(
      'legal',
      `{ incident(id: "${story.incidentId}") { declaration { declaredAt } } }`,
    );
    const declaredAt = new Date(data.incident.declaration.declaredAt);
    const due = { capacity: ['CONTROLLER'], state: 'ON_TIME', outstanding: null, submissions: [] };
    const deadline = new Date(declaredAt.getTime() + 72 * 3_600_000).toISOString();
    expect(await legal.noticesOf(story)).toEqual([
      expect.objectContaining({ authority: { id: 'at-dsb', country: 'AT' }, countries: ['AT'], deadline, ...due }),
      expect.objectContaining({ authority: { id: 'de-by-lda', country: 'DE' }, countries: ['DE'], deadline, ...due }),
    ]);
    await story.scope(tenants('FR'));
    expect((await legal.noticesOf(story, 'responder')).map(({ authority }) => authority.id)).toEqual([
      'at-dsb',
      'fr-cnil',
      'de-by-lda',
    ]);
  });

  it('requires a notice to the authority of each Land, and says of a Land that is not known that it is missing', async () => {
    const [german, austrian] = tenants('DE', 'AT') as [string, string];
    await moveTenants(system, { [german]: null });
    const story = await declaredBreach(system, [german, austrian], false, ['CONTROLLER', 'PROCESSOR']);
    await story.publish('INITIAL');
    const own = async () => {
      const query = `{ serviceHealth(tenantId: "${german}") { edges { node {
        trackingId dataProtectionLaw authorityDependsOnRegion supervisoryAuthorities { id } } } } }`;
      const { data } = await system.ask(customerOf(german), query);
      return data.serviceHealth.edges
        .map(({ node }: { node: object }) => node)
        .find(({ trackingId }: { trackingId: string }) => trackingId === story.trackingId);
    };
    expect(await duties(system, story)).toEqual([['at-dsb AT'], ['DE']]);
    expect(await own()).toMatchObject({
      dataProtectionLaw: 'EU_GDPR',
      authorityDependsOnRegion: true,
      supervisoryAuthorities: [],
    });
    await moveTenants(system, { [german]: 'DE-BY' });
    expect(await duties(system, story)).toEqual([['at-dsb AT', 'de-by-lda DE'], []]);
    await waitFor(async () =>
      expect(await own()).toMatchObject({
        authorityDependsOnRegion: false,
        supervisoryAuthorities: [{ id: 'de-by-lda' }],
      }),
    );
  });

  it('requires the notices to the British and the Swiss authority under their own law', async () => {
    const story = await declaredBreach(system, tenants('GB', 'CH'), false, ['CONTROLLER']);
    expect(await legal.noticesOf(story)).toEqual([
      expect.objectContaining({ authority: { id: 'gb-ico', country: 'GB' }, threshold: 'RISK', clause: 'Art. 33(1)' }),
      expect.objectContaining({
        authority: { id: 'ch-edoeb', country: 'CH' },
        threshold: 'HIGH_RISK',
        clause: 'Art. 24(1); Ordinance Art. 15(1)',
      }),
    ]);
  });

  it('requires no notice for a country whose customers are all ruled out, and requires it again once one of them is impacted after all', async () => {
    const story = await declaredBreach(system, tenants('AT', 'FR'), false, ['CONTROLLER']);
    const { incidentId } = story;
    const rule = (certainty: string, reason?: string) =>
      mutate(system, 'responder', 'setImpactCertainty', { incidentId, tenantIds: tenants('FR'), certainty, reason });
    const dueAuthorities = async () => (await legal.noticesOf(story)).map(({ authority }) => authority.id);
    await rule('RULED_OUT', 'Its keys were never used.');
    expect(await dueAuthorities()).toEqual(['at-dsb']);
    await rule('CONFIRMED');
    expect(await dueAuthorities()).toEqual(['at-dsb', 'fr-cnil']);
  });

  it('does not ask customers to notify their authority where the provider has to notify it', async () => {
    const [tenantId] = tenants('AT') as [string];
    const story = await declaredBreach(system, [tenantId], false, ['CONTROLLER']);
    await story.publish('INITIAL');
    const query = `{ serviceHealth(tenantId: "${tenantId}") { edges { node { trackingId supervisoryAuthorities { id } } } } }`;
    const { data } = await system.ask(customerOf(tenantId), query);
    const notices = data.serviceHealth.edges.map(({ node }: { node: { trackingId: string } }) => node);
    expect(notices).toContainEqual({ trackingId: story.trackingId, supervisoryAuthorities: [] });
  });

  it('requires no notices before it is declared, and then follows its latest classification', async () => {
    const commands = commandsOf(system);
    const incidentId = await commands.breach();
    await mutate(system, 'responder', 'scopeIncident', {
      incidentId,
      rules: [{ tenantIds: tenants('AT') }],
      certainty: 'CONFIRMED',
    });
    const classification = {
      classification: 'PRIVACY_INCIDENT',
      effects: ['LOSS'],
      rationale: 'A list of ours was lost.',
    };
    await commands.done('classifyIncident', { incidentId, ...classification, capacity: ['CONTROLLER'] });
    await commands.done('suspectExposure', { incidentId, rationale: 'It may have been read.' });
    expect(await legal.noticesOf({ incidentId })).toEqual([]);
    expect(await legal.unmetOf({ incidentId, authorityId: 'at-dsb' })).toEqual([
      'declaration: the incident was never declared',
    ]);
    await commands.done('declareIncident', { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'Confirmed.' });
    expect(await legal.noticesOf({ incidentId })).toHaveLength(1);
    await commands.done('classifyIncident', { incidentId, ...classification, capacity: ['PROCESSOR'] });
    expect(await legal.noticesOf({ incidentId })).toEqual([]);
  });

  it('requires no more notices once its declaration is withdrawn; earlier submissions stay on record, and the next declaration counts its own', async () => {
    const commands = commandsOf(system);
    const { incidentId } = await declaredBreach(system, tenants('AT', 'FR'), false, ['CONTROLLER']);
    const toFollow = ['likelyConsequences', 'measuresTaken'];
    await legal.submit({ incidentId, authorityId: 'at-dsb', toFollow });
    const withdrawals = 'declarations { withdrawal { id } }';
    const reason = 'The mailbox was a decoy.';
    const { declarations } = await commands.done('requestWithdrawal', { incidentId, reason }, 'legal', withdrawals);
    const withdrawalId = declarations[0].withdrawal.id;
    for (const who of ['legal', 'executive']) {
      await commands.done('decideWithdrawal', { incidentId, withdrawalId, approved: true }, who);
    }
    expect(await legal.noticesOf({ incidentId })).toEqual([
      expect.objectContaining({ authority: { id: 'at-dsb', country: 'AT' }, submissions: [expect.anything()] }),
    ]);
    await system.turnTo(legal.inHours(1));
    await commands.done('declareIncident', { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'It was none.' });
    const all: { authority: { id: string }; submissions: unknown[] }[] = await legal.noticesOf({ incidentId });
    expect(all.map(({ authority, submissions }) => [authority.id, submissions.length])).toEqual([
      ['at-dsb', 1],
      ['at-dsb', 0],
      ['fr-cnil', 0],
    ]);
  });
});
