import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import { optionalTest_6_2_11 } from '@secvisogram/csaf-validator-lib/optionalTests.js';
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import fc from 'fast-check';
import { csaf } from '../../../subgraphs/notifications/documents/csaf.ts';
import type { NoticeContent } from '../../../subgraphs/notifications/documents/notice.ts';
import { hour, revision } from '../../domain/build.ts';
import { FILED, HOSTILE, notified, PROVIDER } from './notice-content.ts';

const TESTS = [csaf_2_0_strict, ...Object.values(mandatory)];

/** The errors in the document of a notice, parsed from its text. */
async function faults(notice: NoticeContent): Promise<unknown[]> {
  const { tests } = await validate(TESTS, JSON.parse(JSON.stringify(csaf(notice, PROVIDER))));
  return tests.flatMap(({ name, errors }) => errors.map((error) => ({ name, ...error })));
}
// biome-ignore lint/suspicious/noExplicitAny: tests look wherever they want
const documentOf = (notice: NoticeContent): any => JSON.parse(JSON.stringify(csaf(notice, PROVIDER))).document;

const initial = revision({ publishedAt: hour(22) });
const update = revision({ number: 2, kind: 'UPDATE', publishedAt: hour(30) });
const final = revision({ number: 3, kind: 'FINAL', toFollow: [], publishedAt: hour(90) });
const german = { ...initial, locale: 'de-AT', title: 'Zugriff auf E-Mail', whatHappened: 'Jemand las mit.' };

describe('the CSAF document of a notice', () => {
  it.each<[string, Partial<NoticeContent>]>([
    ['as first published', {}],
    ['after an update', { revisions: [initial, update], updatedAt: hour(30) }],
    ['once final', { revisions: [initial, update, final], state: 'RESOLVED', updatedAt: hour(90) }],
    [
      'of a tenant found later and first notified with the second revision',
      { publishedAt: hour(40), revisions: [update] },
    ],
    ['of a tenant ruled out', { state: 'RESOLVED', resolvedReason: 'Its keys were never used.', updatedAt: hour(50) }],
    ['once retracted', { revisions: [initial, revision({ number: 2, kind: 'RETRACTION', publishedAt: hour(26) })] }],
    ['with all that authorities ask for', { revisions: [{ ...initial, ...FILED }], ownDeadline: hour(95) }],
    ['in another language', { locale: 'de-DE', revisions: [{ ...initial, translations: [german] }] }],
    [
      'with hostile text',
      { revisions: [{ ...initial, title: HOSTILE, whatHappened: HOSTILE, contactPoint: HOSTILE }] },
    ],
    [
      'with the figures of the tenant',
      {
        details: {
          dataCategories: ['mail'],
          dataSubjectCategories: [],
          approximateDataSubjects: 1200,
          approximateRecords: 0,
          recommendedActions: ['Call us.'],
          note: 'Yours.',
        },
      },
    ],
  ])('passes the strict schema and every mandatory test %s', async (_when, overrides) => {
    expect(await faults(notified(overrides))).toEqual([]);
  });

  it.each<[string, NoticeContent['law'], RegExp, RegExp]>([
    ['the European Economic Area', 'EU_GDPR', /72 hours.*Art\. 33\(1\) GDPR/, /UK GDPR|FADP/],
    ['the United Kingdom', 'UK_GDPR', /ICO.*72 hours.*Art\. 33\(1\) UK GDPR/, /\(1\) GDPR|FADP/],
    ['Switzerland', 'SWISS_FADP', /FDPIC.*as soon as possible.*high risk.*Art\. 24\(1\) FADP/, /GDPR|72 hours/],
    ['another country', null, /law that applies to you/, /GDPR|FADP|72 hours|Art\./],
  ])('cites to a tenant in %s no law but its own', (_where, law, own, other) => {
    const { notes } = documentOf(notified({ law }));
    const duty = notes.find(({ title }: { title: string }) => title === 'Your own obligation to notify');
    expect(duty.text).toMatch(own);
    expect(JSON.stringify(notes)).not.toMatch(other);
  });

  it('does not ask a tenant that is not affected to notify anything', () => {
    const resolved = documentOf(notified({ state: 'RESOLVED', resolvedReason: 'Its keys were never used.' }));
    const retraction = revision({ number: 2, kind: 'RETRACTION', publishedAt: hour(26) });
    const retracted = documentOf(notified({ revisions: [initial, retraction] }));
    for (const { notes } of [resolved, retracted]) expect(JSON.stringify(notes)).not.toContain('GDPR');
  });

  it('passes them for any text', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => value.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.record({ title: text, whatHappened: text, contactPoint: text }), async (words) => {
        expect(await faults(notified({ revisions: [{ ...initial, ...words }] }))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('passes them for any language tag of a translation', async () => {
    const letters = (minLength: number, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength, maxLength });
    const region = fc.oneof(letters(2, 2), fc.constantFrom('001', '419', '999', '1901', 'a1', 'zz', 'latn'));
    const tag = fc.tuple(letters(2, 3), fc.array(region, { maxLength: 2 })).map((parts) => parts.flat().join('-'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(tag, fc.constantFrom('de', 'zh-hant-tw', 'sl-rozaj', 'en-cq')), async (locale) => {
        const notice = notified({ locale, revisions: [{ ...initial, translations: [{ ...german, locale }] }] });
        expect(await faults(notice)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is rejected by the validator, with its location, if it is invalid', async () => {
    expect(await faults(notified({ revisions: [{ ...initial, title: '' }] }))).toEqual([
      expect.objectContaining({ name: 'csaf_2_0_strict', instancePath: '/document/title' }),
    ]);
  });

  it('is a security incident response of the provider, restricted to the tenant, and a separate document', () => {
    expect(documentOf(notified())).toMatchObject({
      category: 'csaf_security_incident_response',
      csaf_version: '2.0',
      distribution: { tlp: { label: 'AMBER' } },
      publisher: { category: 'vendor', name: 'Example Cloud', namespace: 'https://tocsin.example:8443' },
      title: initial.title,
      tracking: {
        id: 'QX7K2-M2PD3-7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10',
        aliases: ['QX7K2-M2PD3'],
        status: 'interim',
        version: '1',
      },
    });
  });

  it('contains the text of the notice, under titles, and no note for an absent text', () => {
    const notes = documentOf(
      notified({ revisions: [{ ...initial, measuresTaken: null, toFollow: ['measuresTaken'] }] }),
    ).notes;
    expect(notes).toContainEqual({ category: 'description', title: 'What happened', text: initial.whatHappened });
    expect(notes).toContainEqual({ category: 'general', title: 'Information to follow', text: '- The measures taken' });
    expect(notes.map(({ title }: { title: string }) => title)).not.toContain('Measures taken');
  });

  it('counts its versions from 1, dated when this tenant was notified, and is final when the notice is resolved', () => {
    const { tracking } = documentOf(
      notified({ publishedAt: hour(40), revisions: [update, final], state: 'RESOLVED', updatedAt: hour(90) }),
    );
    expect(tracking).toMatchObject({
      status: 'final',
      version: '2',
      initial_release_date: hour(40).toISOString(),
      current_release_date: hour(90).toISOString(),
      revision_history: [
        { number: '1', date: hour(40).toISOString(), summary: 'Update.' },
        { number: '2', date: hour(90).toISOString(), summary: 'Final notice.' },
      ],
    });
  });

  it('is in the tenant’s language', () => {
    const document = documentOf(notified({ locale: 'de-DE', revisions: [{ ...initial, translations: [german] }] }));
    expect(document).toMatchObject({ lang: 'de-AT', title: 'Zugriff auf E-Mail' });
    expect(document.notes).toContainEqual({
      category: 'description',
      title: 'Was geschehen ist',
      text: 'Jemand las mit.',
    });
    expect(document.tracking.revision_history[0].summary).toBe('Erste Benachrichtigung.');
    expect(document).not.toHaveProperty('source_lang');
    expect(documentOf(notified())).not.toHaveProperty('lang');
  });

  it('names the language of its text, and of the original where it is a translation', async () => {
    const original = { ...initial, language: 'en-IE' };
    expect(documentOf(notified({ revisions: [original] }))).toMatchObject({ lang: 'en-IE' });
    expect(documentOf(notified({ revisions: [original] }))).not.toHaveProperty('source_lang');
    const translated = notified({ locale: 'de-DE', revisions: [{ ...original, translations: [german] }] });
    expect(documentOf(translated)).toMatchObject({ lang: 'de-AT', source_lang: 'en-IE' });
    expect(await faults(translated)).toEqual([]);
  });

  it('names its canonical URL, which ends with the file name of its tracking id', async () => {
    const { tests } = await validate([optionalTest_6_2_11], csaf(notified(), PROVIDER));
    expect(tests.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(documentOf(notified()).references[0]).toMatchObject({
      category: 'self',
      url: 'https://tocsin.example:8443/documents/notices/7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10/csaf/qx7k2-m2pd3-7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10.json',
    });
  });

  it('contains what authorities ask for, with indicators that no program opens', () => {
    const { notes } = documentOf(notified({ revisions: [{ ...initial, ...FILED }], ownDeadline: hour(95) }));
    const texts = Object.fromEntries(notes.map(({ title, text }: { title: string; text: string }) => [title, text]));
    expect(texts).toMatchObject({
      'Period of the breach': 'since February 28, 2026 at 06:00 UTC, ongoing',
      'Categories of data subjects affected': 'employees',
      'Data protection officer': 'dpo@provider.example',
      'How the data was protected': 'Encrypted at rest.',
      'Informing the data subjects': 'A high risk to the data subjects is likely: their controller must inform them.',
      'Text for the data subjects': 'Change your password.',
      'Indicators of compromise': '- URL: hxxps://evil[.]example/a (phishing)\n- IP address: 203[.]0[.]113[.]7',
      'Your own deadline': expect.stringMatching(/^March 6, 2026 at 07:00 UTC\. /),
    });
    expect(JSON.stringify(notes)).not.toContain('https://evil');
  });

  it('prefers the tenant’s own categories of data subjects', () => {
    const details = { dataSubjectCategories: ['pupils'], dataCategories: [], recommendedActions: [], note: null };
    const { notes } = documentOf(
      notified({
        revisions: [{ ...initial, ...FILED }],
        details: { ...details, approximateDataSubjects: null, approximateRecords: null },
      }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ title: 'Categories of data subjects affected', text: 'pupils' }),
    );
  });
});
