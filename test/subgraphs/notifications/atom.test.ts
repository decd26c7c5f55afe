import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { atom } from '../../../subgraphs/notifications/documents/atom.ts';
import { hour, revision } from '../../domain/build.ts';
import { atomFaults } from '../../kit/documents/atom.ts';
import { readXml, type XmlElement } from '../../kit/documents/xml.ts';
import { HOSTILE, notified, PROVIDER } from './notice-content.ts';

const second = notified({
  id: '0b8f7a36-2d7f-4a34-8a51-9f1b6a2c7d11',
  trackingId: 'ABCDE-12345',
  state: 'RESOLVED',
  publishedAt: hour(30),
  updatedAt: hour(50),
});
const feedOf = (xml: string) => readXml(xml).children;
const texts = (elements: XmlElement[], name: string) =>
  elements.filter((element) => element.name === name).map(({ text }) => text);

describe('the Atom feed of a tenant', () => {
  it('satisfies every MUST of RFC 4287 with many notices, one and none', () => {
    expect(atomFaults(atom('tenant-1', [second, notified()], PROVIDER, hour(60)))).toEqual([]);
    expect(atomFaults(atom('tenant-1', [notified()], PROVIDER, hour(60)))).toEqual([]);
    expect(atomFaults(atom('tenant-1', [], PROVIDER, hour(60)))).toEqual([]);
  });

  it('is valid by the grammar of RFC 4287, which rejects an additional element', async () => {
    const schema = readFileSync('test/kit/documents/atom.rng', 'utf8');
    const check = (contents: string) =>
      validateXML({ xml: [{ fileName: 'feed.atom', contents }], schema, extension: 'relaxng' });
    for (const notices of [[second, notified()], [notified()], []]) {
      expect(await check(atom('tenant-1', notices, PROVIDER, hour(60)))).toMatchObject({ valid: true });
    }
    const xml = atom('tenant-1', [notified()], PROVIDER, hour(60));
    for (const [pattern, replacement] of [
      ['</feed>', '<wrong/></feed>'],
      [/<updated>[^<]*</, '<updated>yesterday<'],
      [/<id>[^<]*<\/id>/, ''],
    ] as const) {
      expect(await check(xml.replace(pattern, replacement))).toMatchObject({ valid: false });
    }
  });

  it('has an entry per notice, newest first, and the time of the latest update', () => {
    const feed = feedOf(atom('tenant-1', [second, notified()], PROVIDER, hour(60)));
    expect(texts(feed, 'id')).toEqual(['tag:tocsin.example,2026:service-health/tenant-1']);
    expect(texts(feed, 'updated')).toEqual([hour(50).toISOString()]);
    const entries = feed.filter(({ name }) => name === 'entry').map(({ children }) => children);
    expect(entries.flatMap((entry) => texts(entry, 'id'))).toEqual([
      'urn:uuid:0b8f7a36-2d7f-4a34-8a51-9f1b6a2c7d11',
      'urn:uuid:7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10',
    ]);
    expect(entries.flatMap((entry) => texts(entry, 'published'))).toEqual([
      hour(30).toISOString(),
      hour(22).toISOString(),
    ]);
    const links = feed.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
    expect(links).toEqual([
      {
        rel: 'self',
        type: 'application/atom+xml',
        href: 'https://tocsin.example:8443/documents/tenants/tenant-1/feed.atom',
      },
    ]);
  });

  it('without a notice is dated with the current time', () => {
    expect(texts(feedOf(atom('tenant-1', [], PROVIDER, hour(60))), 'updated')).toEqual([hour(60).toISOString()]);
  });

  it('contains the text of the notice, as HTML', () => {
    const [entry] = feedOf(atom('tenant-1', [notified()], PROVIDER, hour(60))).filter(({ name }) => name === 'entry');
    expect(texts(entry?.children ?? [], 'content')[0]).toContain(
      '<h3>What happened</h3>\n<p>A stolen key was used to read mail.</p>',
    );
  });

  it('has its headings in the language of its text', () => {
    const german = { ...revision(), locale: 'de-AT', title: 'Zugriff auf E-Mail', whatHappened: 'Jemand las mit.' };
    const notice = notified({
      locale: 'de-DE',
      revisions: [revision({ publishedAt: hour(22), toFollow: ['measuresTaken'], translations: [german] })],
      details: {
        dataCategories: ['E-Mail'],
        dataSubjectCategories: [],
        approximateDataSubjects: 1200,
        approximateRecords: null,
        recommendedActions: [],
        note: 'Drei Postfächer.',
      },
    });
    const [entry] = feedOf(atom('tenant-1', [notice], PROVIDER, hour(60))).filter(({ name }) => name === 'entry');
    const content = texts(entry?.children ?? [], 'content')[0] as string;
    expect(entry?.attributes['xml:lang']).toBe('de-AT');
    expect(content).toContain('<p>Vorfall QX7K2-M2PD3</p>');
    expect(content).toContain('<h3>Was geschehen ist</h3>\n<p>Jemand las mit.</p>');
    expect(content).toContain('<h3>Betroffene Personen</h3>\n<p>ungefähr 1\u00a0200</p>');
    expect([...content.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, heading]) => heading)).toEqual([
      'Was geschehen ist',
      'Kategorien der betroffenen Daten',
      'Betroffene Personen',
      'Wahrscheinliche Folgen',
      'Ergriffene Maßnahmen',
      'Empfohlene Maßnahmen',
      'Ihre eigene Meldepflicht',
      'Auswirkung auf Ihren Mandanten',
      'Anlaufstelle',
    ]);
  });

  it('names the language of an original, and links to its page, its document and the file for an own notification', () => {
    const original = revision({ publishedAt: hour(22), language: 'en-IE' });
    const entryOf = (overrides: Parameters<typeof notified>[0]) => {
      const xml = atom('tenant-1', [notified({ revisions: [original], ...overrides })], PROVIDER, hour(60));
      expect(atomFaults(xml)).toEqual([]);
      const [entry] = feedOf(xml).filter(({ name }) => name === 'entry');
      const links = entry?.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
      return { language: entry?.attributes['xml:lang'], links };
    };
    const base = 'https://tocsin.example:8443';
    const id = '7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10';
    const alternates = [
      { rel: 'alternate', type: 'text/html', href: `${base}/notices/${id}` },
      {
        rel: 'alternate',
        type: 'application/json',
        hreflang: 'en-IE',
        href: `${base}/documents/notices/${id}/csaf/qx7k2-m2pd3-${id}.json`,
      },
    ];
    expect(entryOf({})).toEqual({ language: 'en-IE', links: alternates });
    expect(entryOf({ notifiesItself: true }).links).toEqual([
      ...alternates,
      { rel: 'related', type: 'application/json', href: `${base}/documents/notices/${id}/notification.json` },
    ]);
  });

  it('contains hostile text as text: it produces no element, no section and no script', () => {
    const words = { title: HOSTILE, whatHappened: HOSTILE, contactPoint: HOSTILE, recommendedActions: [HOSTILE] };
    const notice = notified({ revisions: [revision({ ...words, publishedAt: hour(22) })], locale: '"><x' });
    const xml = atom(`"/>${HOSTILE}`, [notice], { ...PROVIDER, name: HOSTILE }, hour(60));
    expect(atomFaults(xml)).toEqual([]);
    const [entry] = feedOf(xml).filter(({ name }) => name === 'entry');
    const readable = HOSTILE.replaceAll(/[^\n -~]/g, '\uFFFD');
    expect(texts(entry?.children ?? [], 'title')).toEqual([readable]);
    expect(texts(entry?.children ?? [], 'content')[0]).not.toMatch(/<script|<!--|<!\[CDATA/);
  });

  it('satisfies every MUST for any text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(fc.record({ title: text, whatHappened: text, contactPoint: text }), text, (words, name) => {
        const notice = notified({ revisions: [revision({ ...words, publishedAt: hour(22) })] });
        expect(atomFaults(atom('tenant-1', [notice], { ...PROVIDER, name }, hour(60)))).toEqual([]);
      }),
    );
  });

  it('is rejected by the checker if it breaks a MUST', () => {
    const xml = atom('tenant-1', [notified()], PROVIDER, hour(60));
    const broken: [RegExp, string, string][] = [
      [/<updated>[^<]*<\/updated>/, '', '4.1: feed has exactly one updated'],
      [/<updated>[^<]*<\/updated>/, '<updated>yesterday</updated>', '3.3: updated is a timestamp of RFC 3339'],
      [/urn:uuid:/, '', '4.2.6: an id is an absolute IRI'],
      [/ term="\w+"/, '', '4.2.2.1: a category has a term'],
      [/xmlns="[^"]*"/, '', '2: every element is in the namespace of Atom'],
      [/<name>[^<]*<\/name>/, '', '3.2.1: a person has exactly one name'],
      [/&lt;p&gt;/, '&lt;script&gt;', '8.1: no script is passed on'],
    ];
    for (const [pattern, replacement, clause] of broken) {
      expect(atomFaults(xml.replace(pattern, replacement))).toContain(clause);
    }
    expect(() => atomFaults(xml.replace('</feed>', ''))).toThrow();
    expect(() => atomFaults(xml.replace('Service', 'Ser\u0008vice'))).toThrow();
  });
});
