import { customerOf } from '../../../demo/personas.ts';
import { DRAFT, mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let austrian: TestTenant;
let italian: TestTenant;
let story: Story;

const GERMAN = {
  locale: 'de-DE',
  title: 'Zugriff auf Post',
  whatHappened: 'Ein Außenstehender hat Post gelesen.',
  likelyConsequences: 'Offenlegung dessen, was darin stand.',
  measuresTaken: 'Der Schlüssel ist gesperrt.',
  recommendedActions: ['Anmeldungen prüfen.'],
  toFollow: ['Zahlen'],
};
const TEXT = 'title whatHappened likelyConsequences measuresTaken recommendedActions toFollow';
const { locale: _, ...germanText } = GERMAN;
const englishText = {
  title: 'Mail access (INITIAL)',
  whatHappened: DRAFT.whatHappened,
  likelyConsequences: DRAFT.likelyConsequences,
  measuresTaken: DRAFT.measuresTaken,
  recommendedActions: DRAFT.recommendedActions,
  toFollow: ['figures'],
};

beforeAll(async () => {
  system = await openSystem();
  [austrian] = (await tenantsReading(system, 'de', 1)) as [TestTenant];
  [italian] = (await tenantsReading(system, 'it', 1)) as [TestTenant];
  story = await declaredBreach(system, [austrian.id, italian.id]);
});
afterAll(() => system.close());

describe('an advisory in several languages', () => {
  it.each<[string, object, string]>([
    ['an invalid locale', { locale: 'German!' }, 'translations[0].locale'],
    ['a missing text', { whatHappened: ' ' }, 'translations[0].whatHappened'],
    ['a measure of the original missing', { measuresTaken: null }, 'translations[0].measuresTaken'],
    ['another number of actions', { recommendedActions: ['a', 'b'] }, 'translations[0].recommendedActions'],
  ])('is refused with %s, and nothing is written', async (_what, change, field) => {
    const input = { ...DRAFT, incidentId: story.incidentId, translations: [{ ...GERMAN, ...change }] };
    const { unmet } = await mutate(system, 'responder', 'draftAdvisory', input);
    expect(unmet).toContainEqual(expect.stringContaining(field));
    const { data } = await system.ask('responder', `{ incident(id: "${story.incidentId}") { advisory { id } } }`);
    expect(data.incident.advisory).toBeNull();
  });

  it('reaches each tenant in its own language, also in the live feed, and in the original where there is no translation', async () => {
    const socket = await system.socket(customerOf(austrian.id));
    const feed = socket.subscribe(
      `subscription { serviceHealth { ... on AdvisoryPublished { notice { locale revision { ${TEXT} } } } } }`,
    );
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await story.publish('INITIAL', { translations: [GERMAN], toFollow: ['figures'] });
    const german = { locale: austrian.locale, revision: germanText };
    expect((await feed.next()).data).toEqual({ serviceHealth: { notice: german } });
    socket.close();

    const selection = `locale revision { ${TEXT} }`;
    expect(await noticesOf(system, customerOf(austrian.id), austrian.id, selection)).toEqual([german]);
    expect(await noticesOf(system, customerOf(italian.id), italian.id, selection)).toEqual([
      { locale: italian.locale, revision: englishText },
    ]);
    const [{ revisions }] = await noticesOf(system, customerOf(austrian.id), austrian.id, `revisions { ${TEXT} }`);
    expect(revisions).toEqual([germanText]);
  });

  it('shows the original and every translation to internal roles only', async () => {
    const { data } = await system.ask(
      'auditor',
      `{ incident(id: "${story.incidentId}") { advisory { current { ${TEXT} translations { locale ${TEXT} } } } } }`,
    );
    expect(data.incident.advisory.current).toEqual({ ...englishText, translations: [GERMAN] });
    const answer = await system.ask(
      customerOf(austrian.id),
      `{ serviceHealth(tenantId: "${austrian.id}") { edges { node { revision { translations { title } } } } } }`,
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      coordinate: 'AdvisoryRevision.translations',
    });
  });
});
