import { customerOf, PERSONAS, personaOf } from '../../../demo/personas.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const FEED = `subscription ($tenantIds: [ID!], $after: String) { serviceHealth(tenantIds: $tenantIds, after: $after) {
  __typename
  ... on AdvisoryPublished { cursor at notice { ...Notice } }
  ... on AdvisoryUpdated { cursor at notice { ...Notice } }
  ... on AdvisoryResolved { cursor at notice { ...Notice } }
  ... on StageChanged { cursor at from to notice { ...Notice } } } }
  fragment Notice on Notice { id tenant { id name } incident { trackingId stage } revision { number kind title }
    impact { certainty resourceCount } timeliness state }`;

const own = personaOf('customer').tocsin.tenants;
const foreign = personaOf('second-customer').tocsin.tenants;
const summary = (result: { data?: Record<string, unknown> | null }) => {
  interface Event {
    __typename: string;
    to?: string;
    notice: { revision: { number: number } };
  }
  const { __typename, to, notice } = result.data!['serviceHealth'] as Event;
  return to ? `${__typename} ${to}` : `${__typename} ${notice.revision.number}`;
};
const cursorOf = (result: { data?: Record<string, unknown> | null }) =>
  (result.data!['serviceHealth'] as { cursor: string }).cursor;

describe('the live service-health feed', () => {
  it('delivers the notice, resolved across the three subgraphs, before any stage change, and then every stage change', async () => {
    const socket = await system.socket('customer');
    const feed = socket.subscribe(FEED, { tenantIds: [own[0]] });
    await socket.acknowledged;
    // An answer on the same socket shows that the subscription sent before it is active.
    await socket.subscribe('{ viewer { subject } }').next();
    const story = await declaredBreach(system, [own[0] as string]);
    await story.advance('STABILIZE');
    await story.publish('INITIAL');
    const first = await feed.next();
    expect(first).toMatchObject({
      data: {
        serviceHealth: {
          __typename: 'AdvisoryPublished',
          notice: {
            tenant: { id: own[0] },
            incident: { trackingId: story.trackingId, stage: 'STABILIZE' },
            revision: { number: 1, kind: 'INITIAL', title: 'Mail access (INITIAL)' },
            impact: { certainty: 'CONFIRMED' },
            timeliness: 'IN_TIME',
            state: 'ACTIVE',
          },
        },
      },
    });
    await story.advance('DIAGNOSE', 'More traces.');
    await story.publish('UPDATE', { whatHappened: 'An outsider read mail for a month.' });
    await story.advance('STABILIZE');
    expect([summary(await feed.next()), summary(await feed.next()), summary(await feed.next())]).toEqual([
      'StageChanged DIAGNOSE',
      'AdvisoryUpdated 2',
      'StageChanged STABILIZE',
    ]);
    socket.close();
  });

  it('continues from its cursor after a lost connection without losing an event, in order', async () => {
    const socket = await system.socket('customer');
    const feed = socket.subscribe(FEED, { tenantIds: [own[1]] });
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    const story = await declaredBreach(system, [own[1] as string]);
    await story.publish('INITIAL');
    const first = await feed.next();
    expect(summary(first)).toBe('AdvisoryPublished 1');
    socket.close();
    await socket.closed;

    await story.advance('STABILIZE');
    await story.publish('UPDATE', { measuresTaken: 'Key revoked, tokens too.' });
    await story.advance('DIAGNOSE', 'Again.');

    const again = await system.socket('customer');
    const resumed = again.subscribe(FEED, { tenantIds: [own[1]], after: cursorOf(first) });
    const missed = [await resumed.next(), await resumed.next(), await resumed.next()];
    expect(missed.map(summary)).toEqual(['StageChanged STABILIZE', 'AdvisoryUpdated 2', 'StageChanged DIAGNOSE']);
    // The replay continues with live events without a gap.
    await story.advance('STABILIZE');
    expect(summary(await resumed.next())).toBe('StageChanged STABILIZE');
    again.close();
  });

  it('resumes within an event that names several of the viewer’s tenants', async () => {
    const socket = await system.socket('customer');
    const feed = socket.subscribe(FEED);
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    const story = await declaredBreach(system, [own[0] as string, own[1] as string]);
    await story.publish('INITIAL');
    const [one, two] = [await feed.next(), await feed.next()];
    const tenant = (result: typeof one) =>
      (result.data as { serviceHealth: { notice: { tenant: { id: string } } } }).serviceHealth.notice.tenant.id;
    expect([tenant(one), tenant(two)].sort()).toEqual([own[0], own[1]].sort());
    const resumed = socket.subscribe(FEED, { after: cursorOf(one) });
    expect(tenant(await resumed.next())).toBe(tenant(two));
    socket.close();
  });

  it('immediately notifies a tenant that is added to the scope later, and delivers nothing of an exercise', async () => {
    const story = await declaredBreach(system, [own[0] as string]);
    await story.publish('INITIAL');
    const socket = await system.socket(customerOf(foreign[0] as string));
    const feed = socket.subscribe(FEED);
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    const drill = await declaredBreach(system, [foreign[0] as string], true);
    await drill.publish('INITIAL');
    await story.scope([foreign[0] as string]);
    const result = await feed.next();
    expect(result).toMatchObject({
      data: { serviceHealth: { notice: { incident: { trackingId: story.trackingId } } } },
    });
    socket.close();
  });

  it('refuses an invalid cursor and another user’s tenant on the socket', async () => {
    const socket = await system.socket('customer');
    const bad = await socket.subscribe(FEED, { after: 'nonsense' }).next();
    expect(bad.errors?.[0]).toMatchObject({
      message: expect.stringContaining('`after`'),
      extensions: { code: 'INVALID' },
    });
    const alien = await socket.subscribe(FEED, { tenantIds: foreign }).next();
    expect(alien.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    socket.close();
  });

  it('delivers to responders every change of every incident, and can be resumed', async () => {
    const query = `subscription ($after: String) { incidentChanged(after: $after) { cursor kind incident { id stage } } }`;
    const socket = await system.socket('responder');
    const board = socket.subscribe(query);
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    const { incidentId } = await declaredBreach(system, own.slice(0, 1));
    const kinds: string[] = [];
    let cursor = '';
    while (kinds.at(-1) !== 'incident.declared') {
      const change = (await board.next()).data?.['incidentChanged'] as {
        cursor: string;
        kind: string;
        incident: { id: string };
      };
      expect(change.incident.id).toBe(incidentId);
      kinds.push(change.kind);
      if (change.kind === 'incident.reported') cursor = change.cursor;
    }
    expect(kinds).toEqual([
      'incident.reported',
      'incident.advanced',
      'incident.assessed',
      'incident.advanced',
      'impact.scoped',
      'incident.classified',
      'incident.declared',
    ]);
    const again = socket.subscribe(query, { after: cursor });
    const replayed = [];
    for (let index = 1; index < kinds.length; index++) {
      replayed.push(((await again.next()).data!['incidentChanged'] as { kind: string }).kind);
    }
    expect(replayed).toEqual(kinds.slice(1));
    socket.close();
  });
});

describe('the demo personas', () => {
  it('can sign in and list tenants of the demo estate', async () => {
    for (const name of Object.keys(PERSONAS)) {
      const { data } = await system.ask(name, '{ viewer { subject tenants { totalCount } } }').then((answer) => answer);
      expect(data?.viewer.subject).toBe(personaOf(name).sub);
    }
  });
});
