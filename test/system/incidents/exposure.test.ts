import { readChain } from '../../../platform/audit/audit.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const EXPOSURES = `version exposureSuspectedAt exposureDecisionDueAt declaration { id justification basis }
  exposures { at by rationale decision { at by declared rationale } }`;
const BASIS = ['UNAUTHORIZED_ACCESS_LIKELY'];
const eventsOf = async (incidentId: string) =>
  (
    await system.test.asOwner(
      `SELECT type, facts FROM platform.events WHERE incident_id = $1 AND type LIKE 'incident.%' ORDER BY xid, sequence`,
      [incidentId],
    )
  ).map(({ type, facts }) => ({ type, facts: facts as Record<string, unknown> }));

describe('a suspicion of exposure', () => {
  it('must be decided within 24 hours of the time at which it arose', async () => {
    const incidentId = await commands.report();
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    const { exposureSuspectedAt, exposureDecisionDueAt } = await commands.see(incidentId, EXPOSURES);
    expect(Date.parse(exposureDecisionDueAt) - Date.parse(exposureSuspectedAt)).toBe(24 * 3_600_000);
  });

  it('can be decided not to be a breach, with the reason, and stays on record next to the following suspicion', async () => {
    const incidentId = await commands.report();
    await commands.done('suspectExposure', { incidentId, rationale: 'First.' });
    const decided = await commands.done(
      'decideExposure',
      { incidentId, declare: false, rationale: 'The bucket was empty.' },
      'executive',
      EXPOSURES,
    );
    expect(decided).toMatchObject({
      exposureDecisionDueAt: null,
      declaration: null,
      exposures: [
        {
          rationale: 'First.',
          by: 'persona:responder',
          decision: { declared: false, rationale: 'The bucket was empty.', by: 'persona:executive' },
        },
      ],
    });
    await commands.done('suspectExposure', { incidentId, rationale: 'Second.' });
    const { exposures } = await commands.see(incidentId, EXPOSURES);
    expect(exposures).toMatchObject([
      { rationale: 'First.', decision: { declared: false } },
      { rationale: 'Second.', decision: null },
    ]);
    expect((await eventsOf(incidentId)).map(({ type }) => type)).toEqual([
      'incident.reported',
      'incident.exposure_suspected',
      'incident.exposure_decided',
      'incident.exposure_suspected',
    ]);
  });

  it('can be decided by declaring the incident, which starts the clock as any declaration does', async () => {
    const incidentId = await commands.breach();
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    const { declaration, exposures } = await commands.done(
      'decideExposure',
      { incidentId, declare: true, rationale: 'It was.', basis: BASIS },
      'responder',
      EXPOSURES,
    );
    expect(declaration).toMatchObject({ justification: 'It was.', basis: BASIS });
    expect(exposures).toMatchObject([{ decision: { declared: true } }]);
    const declared = await happened(system, incidentId, ['incident.declared']);
    expect(declared.facts['declarationId']).toBe(declaration.id);
    await happened(system, incidentId, ['process.clock_changed'], ({ facts }) => facts['to'] === 'ON_TIME');
    const actions = (await readChain(system.test.database.dataSource, incidentId, 0, 50)).map(
      ({ body }) => JSON.parse(body).action,
    );
    expect(actions).toEqual(expect.arrayContaining(['incident.exposure_decided', 'incident.declared']));
  });

  it('that is still open is decided when the incident is declared', async () => {
    const incidentId = await commands.breach();
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    expect((await eventsOf(incidentId)).filter(({ type }) => type === 'incident.exposure_decided')).toEqual([
      { type: 'incident.exposure_decided', facts: { declared: true, historical: false } },
    ]);
  });

  it('is not decided by invalid input: each invalid field is named, and nothing is written', async () => {
    const incidentId = await commands.report();
    const never = { incidentId, declare: false, rationale: 'R' };
    expect((await commands.call('decideExposure', never)).unmet).toEqual([
      'exposure has no open decision: it is not suspected, or already decided',
    ]);
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    const before = [await commands.see(incidentId, EXPOSURES), (await eventsOf(incidentId)).length];
    const late = await commands.call('decideExposure', { ...never, rationale: ' ', at: '2100-01-01T00:00:00Z' });
    expect(late.unmet.map((sentence: string) => sentence.split(' ')[0])).toEqual(['at', 'rationale']);
    // The incident is not classified as reportable, and the declaration has no basis.
    const baseless = await commands.call('decideExposure', { ...never, declare: true });
    expect(baseless.unmet.map((sentence: string) => sentence.split(' ')[0])).toEqual(['classification', 'basis']);
    const stale = await commands.call('decideExposure', { ...never, version: 1 });
    expect(stale.__typename).toBe('StaleIncident');
    expect([await commands.see(incidentId, EXPOSURES), (await eventsOf(incidentId)).length]).toEqual(before);
  });
});

describe('an incident classified as customer-reportable', () => {
  it('must be declared within the hour, and has no such deadline once it is declared', async () => {
    const incidentId = await commands.breach();
    const { declarationDueAt, classifications } = await commands.see(
      incidentId,
      'declarationDueAt classifications { at }',
    );
    expect(Date.parse(declarationDueAt) - Date.parse(classifications[0].at)).toBe(3_600_000);
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    expect(await commands.see(incidentId, 'declarationDueAt')).toEqual({ declarationDueAt: null });
  });
});

describe('a declared incident', () => {
  it('keeps the severity HIGH, whatever a later assessment says', async () => {
    const incidentId = await commands.breach();
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    const harmless = {
      functionalImpact: 'NONE',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    const assessed = await commands.done(
      'assessIncident',
      { incidentId, impact: harmless, escalate: false },
      'responder',
      'severity assessments { severity because }',
    );
    expect(assessed.severity).toBe('HIGH');
    expect(assessed.assessments.at(-1)).toEqual({
      severity: 'HIGH',
      because: ['HIGH: declared as customer-reportable'],
    });
  });

  it('lists the information missing at its declaration until that information is supplied', async () => {
    const incidentId = await commands.breach();
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    const missing = async () =>
      (await commands.see(incidentId, 'declaration { missing }')).declaration.missing.map(
        (line: string) => line.split(':')[0],
      );
    expect(await missing()).toEqual(['customer impact', 'resource access', 'repair steps']);
    await commands.done('recordMitigation', {
      incidentId,
      kind: 'CONTAINMENT',
      state: 'PLANNED',
      description: 'Revoke the key.',
    });
    expect(await missing()).toEqual(['customer impact', 'resource access']);
    const [bare] = await system.test.asOwner(
      `INSERT INTO customers.tenants (id, customer_id, name, domain, country, locale, partition)
       SELECT 'bare', customer_id, 'Bare', 'bare.example', 'DE', 'de', partition FROM customers.tenants
       WHERE partition = 'public' LIMIT 1 RETURNING id`,
    );
    const scope = async () => {
      const { errors } = await system.ask(
        'responder',
        `mutation ($input: ScopeIncidentInput!) { scopeIncident(input: $input) { __typename } }`,
        { input: { incidentId, rules: [{ tenantIds: [bare?.['id']] }] } },
      );
      expect(errors).toBeUndefined();
    };
    await scope();
    expect(await missing()).toEqual(['resource access']);
    // The tenant is already in scope; the second scoping adds its resource.
    await system.test.asOwner(
      `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name) VALUES ('bare', 'bare', 'Bare')`,
    );
    await system.test.asOwner(
      `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region)
       VALUES ('bare', 'bare', 'bare', 'Bare', 'Email', 'eu-west')`,
    );
    await scope();
    expect(await missing()).toEqual([]);
  });
});
