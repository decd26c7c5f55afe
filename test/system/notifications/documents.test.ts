import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import { request } from 'undici';
import { type Claims, customerOf } from '../../../demo/personas.ts';
import { atomFaults } from '../../kit/documents/atom.ts';
import { readXml } from '../../kit/documents/xml.ts';
import { mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

const HOSTILE = 'A <script>alert(1)</script> & ]]> "title"';

let system: System;
let austrian: string;
let french: string;
let story: Story;
beforeAll(async () => {
  system = await openSystem();
  const { data } = await system.ask('responder', '{ tenants(first: 200) { edges { node { id country partition } } } }');
  const tenantIn = (wanted: string) =>
    data.tenants.edges.find(({ node }: { node: { country: string } }) => node.country === wanted).node.id;
  austrian = tenantIn('AT');
  french = tenantIn('FR');
  story = await declaredBreach(system, [austrian, french], false, ['CONTROLLER', 'PROCESSOR']);
  const details = { dataCategories: ['mail'], approximateDataSubjects: 1234, approximateRecords: 98_765 };
  await mutate(
    system,
    'responder',
    'setTenantDetails',
    { incidentId: story.incidentId, tenants: [{ tenantId: austrian, ...details }] },
    '',
    'TenantDetailsInput',
  );
  await story.publish('INITIAL', { title: HOSTILE });
});
afterAll(() => system.close());

/** GETs a document as the given user; null sends no token. */
async function get(path: string, who: string | Claims | null = 'legal') {
  const { statusCode, headers, body } = await request(new URL(path, system.url), {
    headers: who === null ? {} : { authorization: `Bearer ${await system.token(who)}` },
  });
  return { status: statusCode, headers, text: await body.text() };
}
const codeOf = ({ text }: { text: string }) => JSON.parse(text).errors[0].extensions.code;

async function noticeOf(tenantId: string): Promise<{ id: string; csaf: string }> {
  const { data, errors } = await system.ask(
    customerOf(tenantId),
    `{ serviceHealth(tenantId: "${tenantId}") { edges { node { id trackingId csaf } } } }`,
  );
  expect(errors).toBeUndefined();
  const nodes = data.serviceHealth.edges.map(({ node }: { node: { trackingId: string } }) => node);
  return nodes.find(({ trackingId }: { trackingId: string }) => trackingId === story.trackingId);
}

async function csafFaults(text: string): Promise<unknown[]> {
  const { tests } = await validate([csaf_2_0_strict, ...Object.values(mandatory)], JSON.parse(text));
  return tests.flatMap(({ name, errors }) => errors.map((error) => ({ name, ...error })));
}

describe('a notice as CSAF', () => {
  it('is served to its tenant as a valid document with the tenant’s own details', async () => {
    const { csaf } = await noticeOf(austrian);
    expect(await csafFaults(csaf)).toEqual([]);
    expect(csaf).toContain('approximately 1,234');
    expect(JSON.parse(csaf).document).toMatchObject({ title: HOSTILE, tracking: { aliases: [story.trackingId] } });
  });

  it('hides one tenant’s own part from users who may not read it', async () => {
    const { id } = await noticeOf(austrian);
    for (const who of ['support', 'auditor']) {
      const { data } = await system.ask(who, `{ notice(id: "${id}") { csaf } }`);
      expect(await csafFaults(data.notice.csaf)).toEqual([]);
      expect(data.notice.csaf.includes('approximately 1,234')).toBe(who === 'auditor');
    }
  });

  it('gains a version with each revision the tenant receives', async () => {
    const own = await declaredBreach(system, [french]);
    await own.publish('INITIAL');
    await own.publish('UPDATE', { measuresTaken: 'The key was revoked, and every other too.' });
    const { data } = await system.ask(
      customerOf(french),
      `{ serviceHealth(tenantId: "${french}") { edges { node { trackingId csaf } } } }`,
    );
    const { node } = data.serviceHealth.edges.find(
      (edge: { node: { trackingId: string } }) => edge.node.trackingId === own.trackingId,
    );
    expect(await csafFaults(node.csaf)).toEqual([]);
    expect(JSON.parse(node.csaf).document.tracking).toMatchObject({
      version: '2',
      status: 'interim',
      revision_history: [{ number: '1' }, { number: '2', summary: 'Update.' }],
    });
  });

  it('is final once its tenant is ruled out, and states the reason', async () => {
    const own = await declaredBreach(system, [french]);
    await own.publish('INITIAL');
    const { id } = (await noticesOf(system, customerOf(french), french, 'id trackingId')).find(
      ({ trackingId }: { trackingId: string }) => trackingId === own.trackingId,
    );
    const reason = 'Its keys were never used.';
    const ruledOut = { incidentId: own.incidentId, tenantIds: [french], certainty: 'RULED_OUT', reason };
    await mutate(system, 'responder', 'setImpactCertainty', ruledOut);
    await happened(system, own.incidentId, ['notice.resolved']);
    const { text } = await get(`/documents/notices/${id}/csaf.json`, customerOf(french));
    expect(await csafFaults(text)).toEqual([]);
    const { tracking, notes } = JSON.parse(text).document;
    expect(tracking).toMatchObject({ status: 'final', version: '2' });
    expect(notes).toContainEqual({ category: 'details', title: 'Why this notice is resolved', text: reason });
  });

  it('has a stable address', async () => {
    const { id, csaf } = await noticeOf(austrian);
    const { status, headers, text } = await get(`/documents/notices/${id}/csaf.json`, customerOf(austrian));
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers['content-disposition']).toBe(`attachment; filename="${id}.csaf.json"`);
    expect(text).toBe(csaf);
  });

  it('is not found for another tenant', async () => {
    const { id } = await noticeOf(austrian);
    const foreign = await get(`/documents/notices/${id}/csaf.json`, customerOf(french));
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'NOT_FOUND']);
    expect((await get('/documents/notices/there-is-none/csaf.json')).status).toBe(404);
  });
});

describe('a tenant’s feed as Atom', () => {
  const entriesOf = (text: string) => readXml(text).children.filter(({ name }) => name === 'entry');

  it('lists its notices and conforms to RFC 4287', async () => {
    const { status, headers, text } = await get(`/documents/tenants/${austrian}/feed.atom`, customerOf(austrian));
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(atomFaults(text)).toEqual([]);
    const [entry] = entriesOf(text);
    expect(entry?.children.find(({ name }) => name === 'title')?.text).toBe(HOSTILE);
    expect(entry?.children.find(({ name }) => name === 'id')?.text).toBe(`urn:uuid:${(await noticeOf(austrian)).id}`);
    const { data } = await system.ask(customerOf(austrian), `{ serviceHealthAtom(tenantId: "${austrian}") }`);
    expect(data.serviceHealthAtom).toBe(text);
  });

  it('is valid and empty for a tenant without notices', async () => {
    const { data } = await system.ask('responder', '{ tenants(first: 200) { edges { node { id country } } } }');
    const quiet = data.tenants.edges.find(({ node }: { node: { country: string } }) => node.country === 'NL').node.id;
    const { text } = await get(`/documents/tenants/${quiet}/feed.atom`, customerOf(quiet));
    expect(atomFaults(text)).toEqual([]);
    expect(entriesOf(text)).toEqual([]);
  });

  it('is not found for another tenant or for a role that cannot read notices', async () => {
    expect((await get(`/documents/tenants/${austrian}/feed.atom`, customerOf(french))).status).toBe(404);
    const refused = await get(`/documents/tenants/${austrian}/feed.atom`, 'operator');
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a notice to a supervisory authority', () => {
  const path = (kind: string, authority = 'at-dsb') =>
    `/documents/incidents/${story.incidentId}/authorities/${authority}.${kind}`;

  it('is a printable page with the facts known for its country', async () => {
    const { status, headers, text } = await get(path('html'));
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-disposition']).toBe(`inline; filename="${story.incidentId}-at-dsb.html"`);
    expect(text).toContain('Österreichische Datenschutzbehörde');
    expect(text).toContain('approximately 1,234');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });

  it('is also available as JSON, with each country’s own figures for its authority', async () => {
    const { status, headers, text } = await get(path('json'));
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({
      authority: { id: 'at-dsb' },
      trackingId: story.trackingId,
      capacity: ['CONTROLLER', 'PROCESSOR'],
      items: { numberOfRecords: { said: 'approximately 98,765' }, contactPoint: { said: 'privacy@provider.example' } },
    });
    const cnil = JSON.parse((await get(path('json', 'fr-cnil'))).text);
    expect(cnil.items.numberOfRecords.said).toBe('not yet known');
  });

  it('shows the lead authority the figures of all countries', async () => {
    const irish = JSON.parse((await get(path('json', 'ie-dpc'))).text);
    expect(irish.items.numberOfDataSubjects.said).toBe('approximately 1,234 (known for 1 of 2 customers)');
  });

  it('is available before any notice is published, and marks facts that are not yet known', async () => {
    const early = await declaredBreach(system, [austrian], true, ['CONTROLLER']);
    const { status, text } = await get(`/documents/incidents/${early.incidentId}/authorities/at-dsb.html`);
    expect(status).toBe(200);
    expect(text).toContain('not yet known');
    expect(text).toContain('EXERCISE');
  });

  it('is internal, and is not found where no notice to an authority is due', async () => {
    for (const who of ['support', 'partner', customerOf(austrian), 'operator']) {
      expect((await get(path('html'), who)).status).toBe(403);
    }
    expect((await get(path('html'), 'auditor')).status).toBe(200);
    expect((await get(path('html', 'there-is-none'))).status).toBe(404);
    const processor = await declaredBreach(system, [austrian]);
    expect((await get(`/documents/incidents/${processor.incidentId}/authorities/at-dsb.html`)).status).toBe(404);
  });
});

describe('a document URL', () => {
  it('serves documents that must not be cached, run no scripts and are never read as another media type', async () => {
    const { id } = await noticeOf(austrian);
    const paths = [
      `/documents/notices/${id}/csaf.json`,
      `/documents/tenants/${austrian}/feed.atom`,
      `/documents/incidents/${story.incidentId}/authorities/at-dsb.html`,
      `/documents/incidents/${story.incidentId}/authorities/at-dsb.json`,
      '/documents/notices/there-is-none/csaf.json',
    ];
    for (const path of paths) {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.any(String),
      });
      expect(headers).not.toHaveProperty('etag');
    }
  });

  it('requires a token', async () => {
    const refused = await get(`/documents/tenants/${austrian}/feed.atom`, null);
    expect([refused.status, codeOf(refused), refused.headers['www-authenticate']]).toEqual([
      401,
      'UNAUTHENTICATED',
      'Bearer',
    ]);
  });

  it('is refused when it is unknown or malformed', async () => {
    expect((await get('/documents')).status).toBe(404);
    expect((await get(`/documents/tenants/${austrian}/feed.rss`)).status).toBe(404);
    const malformed = await get('/documents/tenants/%E0%A4%A/feed.atom');
    expect([malformed.status, codeOf(malformed)]).toEqual([400, 'INVALID']);
  });

  it('puts no special character of its path into a header', async () => {
    const { status, headers } = await get('/documents/tenants/%22%0D%0Ax%3A%20y%2F..%2F/feed.atom', 'responder');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('inline; filename="___x__y_.._.atom"');
  });
});
