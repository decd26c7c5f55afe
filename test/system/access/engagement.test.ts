import { type Claims, personaOf } from '../../../demo/personas.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const clock = openClock(new Date('2026-03-01T12:00:00Z'));
let system: System;
let march: Story;
let may: Story;
const [own] = personaOf('customer').tocsin.tenants as [string];

beforeAll(async () => {
  system = await openSystem(clock);
  march = await declaredBreach(system, [own]);
  await march.publish('INITIAL');
  await system.turnTo(new Date('2026-05-01T12:00:00Z'));
  may = await declaredBreach(system, [own]);
  await may.publish('INITIAL');
});
afterAll(() => system.close());

const engagedFor = (from: string, until: string): Claims => {
  const { tocsin, ...auditor } = personaOf('auditor');
  return { ...auditor, tocsin: { ...tocsin, engagement: { from, until } } };
};
const IN_APRIL = engagedFor('2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z');
const IN_FEBRUARY = engagedFor('2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z');
const IN_MAY = engagedFor('2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z');

/** Every query for incidents that an auditor may make, reduced to the ids it returns. */
async function seenBy(who: string | Claims) {
  const answer = async (query: string) => {
    const { data, errors } = await system.ask(who, query);
    expect(errors).toBeUndefined();
    return data;
  };
  const known = (ids: string[]) => {
    const names = { [march.incidentId]: 'march', [may.incidentId]: 'may' };
    return ids.map((id) => names[id] as string).sort();
  };
  const { incidents, breachRegister, impactedTenants, clocks } = await answer(`{
    incidents { totalCount edges { node { id } } }
    breachRegister { totalCount edges { node { incident { id } } } }
    impactedTenants { totalCount edges { node { incident { id } } } }
    clocks { totalCount edges { node { incident { id } } } } }`);
  const { serviceHealth } = await answer(
    `{ serviceHealth(tenantId: "${own}") { totalCount edges { node { incident { id } } } } }`,
  );
  interface Edge {
    node: { id?: string; incident?: { id: string } };
  }
  const lists = { incidents, breachRegister, impactedTenants, clocks, serviceHealth };
  return Object.fromEntries(
    Object.entries(lists).map(([name, { totalCount, edges }]) => {
      const ids = known(edges.map(({ node }: Edge) => node.id ?? node.incident?.id));
      expect({ name, totalCount }).toEqual({ name, totalCount: ids.length });
      return [name, ids];
    }),
  );
}

const all = (...ids: string[]) => ({
  incidents: ids,
  breachRegister: ids,
  impactedTenants: ids,
  clocks: ids,
  serviceHealth: ids,
});

describe('an auditor', () => {
  it('sees exactly the incidents that were open in the period of the engagement, in every query', async () => {
    expect(await seenBy('auditor')).toEqual(all('march', 'may'));
    expect(await seenBy(IN_MAY)).toEqual(all('march', 'may'));
    expect(await seenBy(IN_APRIL)).toEqual(all('march'));
    expect(await seenBy(IN_FEBRUARY)).toEqual(all());
  });

  it('sees no incidents without an engagement or with an invalid one', async () => {
    const { engagement, ...tocsin } = personaOf('auditor').tocsin;
    expect(engagement).toBeDefined();
    expect(await seenBy({ ...personaOf('auditor'), tocsin })).toEqual(all());
    expect(await seenBy(engagedFor('2026-05-01T00:00:00Z', '2026-03-01T00:00:00Z'))).toEqual(all());
    expect(await seenBy(engagedFor('whenever', 'forever'))).toEqual(all());
  });

  it('finds no incident outside the engagement by its id either', async () => {
    const { incidentId, trackingId } = may;
    const { data } = await system.ask(
      IN_APRIL,
      `{ byId: incident(id: "${incidentId}") { id } byTrackingId: incident(trackingId: "${trackingId}") { id }
        notificationProcess(incidentId: "${incidentId}") { id } }`,
    );
    expect(data).toEqual({ byId: null, byTrackingId: null, notificationProcess: null });
    const trail = await system.ask(IN_APRIL, `{ auditTrail(incidentId: "${incidentId}") { totalCount } }`);
    expect(trail.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const own = await system.ask(IN_APRIL, `{ auditTrail(incidentId: "${march.incidentId}") { totalCount } }`);
    expect(own.data.auditTrail.totalCount).toBeGreaterThan(0);
  });

  it('receives live changes of those incidents only', async () => {
    const socket = await system.socket(IN_APRIL);
    const changes = socket.subscribe('subscription { incidentChanged { kind incident { id } } }');
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await may.advance('STABILIZE');
    await march.advance('STABILIZE');
    expect((await changes.next()).data).toMatchObject({ incidentChanged: { incident: { id: march.incidentId } } });
    socket.close();
  });

  it('who also holds an approver role sees what that role sees', async () => {
    const { tocsin } = IN_FEBRUARY;
    const both: Claims = { ...IN_FEBRUARY, tocsin: { ...tocsin, roles: ['AUDITOR', 'LEGAL'] } };
    expect(await seenBy(both)).toEqual(all('march', 'may'));
  });
});
