import { request } from 'undici';
import { type Claims, customerOf } from '../../../demo/personas.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { DRAFT, mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

const FILED = {
  language: 'en',
  breachFrom: '2020-01-01T00:00:00Z',
  breachOngoing: true,
  dataSubjectCategories: ['employees'],
  dataProtectionOfficer: 'dpo@provider.example',
  protectionMeasures: 'Encrypted at rest.',
  indicators: [{ type: 'URL', value: 'hxxps://evil[.]example/a', description: 'phishing' }],
  dataSubjectCommunication: 'TO_BE_INFORMED',
  dataSubjectText: 'Change your password.',
};
const GERMAN = {
  locale: 'de',
  title: 'Zugriff auf Post',
  whatHappened: 'Ein Außenstehender hat Post gelesen.',
  likelyConsequences: 'Offenlegung.',
  measuresTaken: 'Der Schlüssel ist gesperrt.',
  recommendedActions: ['Anmeldungen prüfen.'],
  protectionMeasures: 'Im Ruhezustand verschlüsselt.',
  dataSubjectText: 'Ändern Sie Ihr Passwort.',
  toFollow: ['approximateRecords'],
};
const FIELDS = `breachFrom breachUntil breachOngoing dataSubjectCategories dataProtectionOfficer protectionMeasures
  indicators { type value description } dataSubjectCommunication dataSubjectText`;
const NOTICE = `id trackingId publishedAt ownDeadline notifiesItself revision { language ${FIELDS} }`;

let system: System;
let german: string;
let french: string;
let american: string;
let story: Story;
beforeAll(async () => {
  system = await openSystem();
  const tenantsOf = (country: string, language: string) =>
    system.test.asOwner(
      `SELECT id FROM customers.tenants WHERE partition = 'public' AND country = $1 AND split_part(locale, '-', 1) = $2
       ORDER BY id LIMIT 1`,
      [country, language],
    );
  const found = [await tenantsOf('DE', 'de'), await tenantsOf('FR', 'fr'), await tenantsOf('IE', 'en')];
  [german, french, american] = found.map(([row]) => row?.['id'] as string) as [string, string, string];
  await system.test.asOwner(`UPDATE customers.tenants SET country = 'US' WHERE id = $1`, [american]);
  story = await declaredBreach(system, [german, french, american], false, ['PROCESSOR', 'CONTROLLER']);
});
afterAll(() => system.close());

const draft = (changes: object) =>
  mutate(system, 'responder', 'draftAdvisory', { ...DRAFT, incidentId: story.incidentId, ...changes });
const own = async (tenantId: string, about = story, who: string | Claims = customerOf(tenantId)) => {
  const notices = await noticesOf(system, who, tenantId, NOTICE);
  return notices.find(({ trackingId }: { trackingId: string }) => trackingId === about.trackingId);
};
async function get(path: string, who: string | Claims) {
  const { statusCode, headers, body } = await request(new URL(path, system.url), {
    headers: { authorization: `Bearer ${await system.token(who)}` },
  });
  return { status: statusCode, type: headers['content-type'], text: await body.text() };
}
/** 72 hours after the end of the hour of the notice (Regulation 1182/71 Art. 3(1)). */
const lawful = (publishedAt: string) =>
  hoursAfter(new Date(Math.floor(Date.parse(publishedAt) / 3_600_000) * 3_600_000), 73).toISOString();

describe('what authorities ask for', () => {
  it.each<[string, object, string]>([
    ['an end before its beginning', { breachUntil: '2019-01-01T00:00:00Z', breachOngoing: false }, 'breachUntil'],
    ['an end while it is ongoing', { breachUntil: '2021-01-01T00:00:00Z' }, 'breachUntil'],
    ['an indicator of another form', { indicators: [{ type: 'IP', value: 'evil' }] }, 'indicators[0].value'],
    ['no text for data subjects who are to be informed', { dataSubjectText: ' ' }, 'dataSubjectText'],
    ['a translation without that text', { translations: [{ ...GERMAN, dataSubjectText: null }] }, 'translations[0]'],
    ['something to follow that is given', { toFollow: ['indicators'] }, 'toFollow'],
  ])('is refused with %s, and nothing is written', async (_what, change, field) => {
    const { unmet } = await draft({ ...FILED, ...change });
    expect(unmet).toEqual([expect.stringContaining(field)]);
    const { data } = await system.ask('responder', `{ incident(id: "${story.incidentId}") { advisory { id } } }`);
    expect(data.incident.advisory).toBeNull();
  });

  it('is previewed as the tenant will read it', async () => {
    expect(await draft({ ...FILED, translations: [{ ...GERMAN, toFollow: [] }] })).not.toHaveProperty('unmet');
    const { data, errors } = await system.ask(
      'responder',
      `mutation { sendTestNotice(incidentId: "${story.incidentId}", tenantId: "${german}") { ... on TestNotice { ${FIELDS} } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.sendTestNotice).toMatchObject({
      breachOngoing: true,
      indicators: [{ type: 'URL', value: 'https://evil.example/a', description: 'phishing' }],
      dataSubjectText: 'Ändern Sie Ihr Passwort.',
    });
  });

  it('reaches each tenant in its own language', async () => {
    const details = { dataSubjectCategories: ['pupils'], approximateDataSubjects: 1234 };
    const tenants = [{ tenantId: german, ...details }];
    await mutate(
      system,
      'responder',
      'setTenantDetails',
      { incidentId: story.incidentId, tenants },
      '',
      'TenantDetailsInput',
    );
    await story.publish('INITIAL', { ...FILED, toFollow: ['approximateRecords'], translations: [GERMAN] });
    const said = {
      ...FILED,
      breachFrom: '2020-01-01T00:00:00.000Z',
      breachUntil: null,
      indicators: [{ type: 'URL', value: 'https://evil.example/a', description: 'phishing' }],
    };
    expect((await own(french)).revision).toEqual(said);
    const { protectionMeasures, dataSubjectText } = GERMAN;
    expect((await own(german)).revision).toEqual({ ...said, protectionMeasures, dataSubjectText });
  });

  it('is in the document for an authority', async () => {
    const { text } = await get(`/documents/incidents/${story.incidentId}/authorities/de-bfdi.json`, 'legal');
    expect(JSON.parse(text).items).toMatchObject({
      period: { said: 'since 2020-01-01 00:00 UTC, ongoing' },
      categoriesOfDataSubjects: { said: ['employees'] },
      dataProtectionOfficer: { said: 'dpo@provider.example' },
      protection: { said: 'Encrypted at rest.' },
      indicators: { said: ['URL: hxxps://evil[.]example/a (phishing)'] },
      dataSubjectText: { said: 'Change your password.' },
      toFollow: { said: ['The approximate number of data records'] },
    });
  });
});

describe('a customer’s own notification', () => {
  it('is due 72 hours after its first notice by the law of its country, where that is known', async () => {
    for (const tenantId of [german, french]) {
      const { publishedAt, ownDeadline, notifiesItself } = await own(tenantId);
      expect([ownDeadline, notifiesItself]).toEqual([lawful(publishedAt), true]);
    }
    expect(await own(american)).toMatchObject({ ownDeadline: null, notifiesItself: true });
  });

  it('begins from a file with what is known, in its language, and with its own figures', async () => {
    const { id, publishedAt } = await own(german);
    const json = await get(`/documents/notices/${id}/notification.json`, customerOf(german));
    expect([json.status, json.type]).toEqual([200, 'application/json; charset=utf-8']);
    const { language, deadline, sections } = JSON.parse(json.text);
    expect([language, deadline]).toEqual(['de', lawful(publishedAt)]);
    expect(sections.breach.fields).toMatchObject({
      dataSubjectCategories: { value: ['pupils'] },
      approximateDataSubjects: { value: 1234 },
      protectionMeasures: { value: 'Im Ruhezustand verschlüsselt.' },
    });
    const [authority, ...others] = sections.notification.fields.authorities.value;
    expect([authority.id, others]).toEqual([expect.stringMatching(/^de-[a-z]{2}-/), []]);
    const html = await get(`/documents/notices/${id}/notification.html`, customerOf(german));
    expect([html.status, html.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html.text).toContain('Ändern Sie Ihr Passwort.');
  });

  it('is its own only: no other tenant reads its file or its figures', async () => {
    const { id } = await own(german);
    for (const type of ['json', 'html']) {
      expect((await get(`/documents/notices/${id}/notification.${type}`, customerOf(french))).status).toBe(404);
      const forSupport = await get(`/documents/notices/${id}/notification.${type}`, 'support');
      expect(forSupport.text).not.toMatch(/pupils|1\.?234/);
    }
    const query = `{ notice(id: "${id}") { details { dataSubjectCategories } } }`;
    expect((await system.ask(customerOf(german), query)).data.notice.details.dataSubjectCategories).toEqual(['pupils']);
    expect((await system.ask('support', query)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const others = await get(`/documents/notices/${(await own(french)).id}/notification.json`, customerOf(french));
    expect(JSON.parse(others.text).sections.breach.fields).toMatchObject({
      dataSubjectCategories: { value: ['employees'] },
      approximateDataSubjects: { status: 'NOT_YET_KNOWN' },
    });
  });

  it('does not exist where the provider is no processor, nor once the tenant is ruled out', async () => {
    const controller = await declaredBreach(system, [french], false, ['CONTROLLER']);
    await controller.publish('INITIAL');
    const { id, ...rest } = await own(french, controller);
    expect(rest).toMatchObject({ ownDeadline: null, notifiesItself: false });
    expect((await get(`/documents/notices/${id}/notification.json`, customerOf(french))).status).toBe(404);

    const ruledOut = await declaredBreach(system, [german]);
    await ruledOut.publish('INITIAL');
    expect(await own(german, ruledOut)).toMatchObject({ notifiesItself: true });
    const reason = 'Its keys were never used.';
    const change = { incidentId: ruledOut.incidentId, tenantIds: [german], certainty: 'RULED_OUT', reason };
    await mutate(system, 'responder', 'setImpactCertainty', change);
    await happened(system, ruledOut.incidentId, ['notice.resolved']);
    expect(await own(german, ruledOut)).toMatchObject({ ownDeadline: null, notifiesItself: false });
  });
});

describe('the canonical URL of a notice’s CSAF document', () => {
  it('is served, under the file name of its tracking id', async () => {
    const { id } = await own(german);
    const { text } = await get(`/documents/notices/${id}/csaf.json`, customerOf(german));
    const { lang, source_lang, references } = JSON.parse(text).document;
    expect([lang, source_lang]).toEqual(['de', 'en']);
    const { url } = references.find(({ category }: { category: string }) => category === 'self');
    expect(url).toContain(`/documents/notices/${id}/csaf/${story.trackingId.toLowerCase()}-${id}.json`);
    const canonical = await get(new URL(url).pathname, customerOf(german));
    expect([canonical.status, canonical.text]).toEqual([200, text]);
    expect((await get(new URL(url).pathname, customerOf(french))).status).toBe(404);
  });
});
