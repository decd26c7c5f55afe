import fc from 'fast-check';
import { authorityById, type RegisteredAuthority } from '../../../domain/authorities/supervisory-authorities.ts';
import {
  type AuthorityNoticeFacts,
  authorityNoticeHtml,
  authorityNoticeJson,
  NOT_YET_KNOWN,
} from '../../../subgraphs/notifications/documents/authority-notice.ts';
import { hour } from '../../domain/build.ts';
import { readXml, type XmlElement } from '../../kit/documents/xml.ts';
import { HOSTILE } from './notice-content.ts';

function facts(overrides: Partial<AuthorityNoticeFacts> = {}): AuthorityNoticeFacts {
  return {
    authority: authorityById('at-dsb') as RegisteredAuthority,
    provider: 'Example Cloud',
    trackingId: 'QX7K2-M2PD3',
    exercise: false,
    capacity: ['CONTROLLER', 'PROCESSOR'],
    detectedAt: hour(0),
    declaredAt: hour(10),
    awareAt: hour(10, 1),
    target: hour(82, 1),
    legalDeadline: hour(83),
    state: 'ON_TIME',
    legalState: 'ON_TIME',
    title: 'Unauthorized access to mailboxes',
    nature: 'A stolen key was used to read mail.',
    dataCategories: ['mail', 'contacts'],
    dataSubjects: { number: 1200, customersCounted: 3, customers: 5 },
    records: { number: 90_000, customersCounted: 5, customers: 5 },
    contactPoint: 'privacy@provider.example',
    likelyConsequences: 'Mail may have been copied.',
    measuresTaken: 'The key was revoked.',
    recommendedActions: ['Review sign-ins.'],
    toFollow: ['the number of records'],
    reasonsForDelay: null,
    submissions: [],
    writtenAt: hour(20),
    ...overrides,
  };
}

const NOTHING: Partial<AuthorityNoticeFacts> = {
  title: null,
  nature: null,
  dataCategories: [],
  dataSubjects: { number: null, customersCounted: 0, customers: 5 },
  records: { number: null, customersCounted: 0, customers: 5 },
  contactPoint: null,
  likelyConsequences: null,
  measuresTaken: null,
  recommendedActions: [],
};

/** Every item that the law requires, from the law. */
const ART_33 = {
  nature: 'Art. 33(3)(a)',
  categoriesOfDataSubjects: 'Art. 33(3)(a)',
  numberOfDataSubjects: 'Art. 33(3)(a)',
  categoriesOfRecords: 'Art. 33(3)(a)',
  numberOfRecords: 'Art. 33(3)(a)',
  contactPoint: 'Art. 33(3)(b)',
  likelyConsequences: 'Art. 33(3)(c)',
  measures: 'Art. 33(3)(d)',
  mitigation: 'Art. 33(3)(d)',
  toFollow: 'Art. 33(4)',
  reasonsForDelay: 'Art. 33(1)',
};

const submission = {
  number: 1,
  submittedAt: hour(30),
  recordedAt: hour(31),
  by: 'lars',
  reference: 'DSB-D124.001',
  receipt: 'Eingang bestätigt',
  toFollow: ['measuresTaken'],
  promisedAt: hour(60),
  reasonsForDelay: null,
};
const items = (overrides: Partial<AuthorityNoticeFacts> = {}) =>
  JSON.parse(authorityNoticeJson(facts(overrides))).items;
/** The page is also well-formed XML, so that the strict XML parser finds every error. */
const page = (overrides: Partial<AuthorityNoticeFacts> = {}) =>
  readXml(authorityNoticeHtml(facts(overrides)).replace('<!DOCTYPE html>', ''));
const everything = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everything)];
const named = (element: XmlElement, name: string) => everything(element).filter((each) => each.name === name);
const textOf = (element: XmlElement) =>
  everything(element)
    .map(({ text }) => text)
    .join(' ');

describe('a notice to a supervisory authority', () => {
  it('has every item of Art. 33, each with its clause', () => {
    const clauses = Object.entries(items()).map(([name, item]) => [name, (item as { clause: string }).clause]);
    expect(Object.fromEntries(clauses)).toEqual(ART_33);
    for (const clause of Object.values(ART_33)) expect(authorityNoticeHtml(facts())).toContain(clause);
  });

  it('states what is known', () => {
    expect(items()).toMatchObject({
      nature: { said: 'Unauthorized access to mailboxes\n\nA stolen key was used to read mail.' },
      numberOfDataSubjects: { said: 'approximately 1,200 (known for 3 of 5 customers)' },
      categoriesOfRecords: { said: ['mail', 'contacts'] },
      numberOfRecords: { said: 'approximately 90,000' },
      contactPoint: { said: 'privacy@provider.example' },
      toFollow: { said: ['the number of records'] },
    });
  });

  it('states for each unknown item that it is not yet known', () => {
    const unknown = Object.entries(items(NOTHING)).filter(
      ([, item]) => (item as { said: string }).said === NOT_YET_KNOWN,
    );
    expect(unknown.map(([name]) => name)).toEqual(Object.keys(ART_33).slice(0, 9));
    expect(textOf(page(NOTHING))).toContain(NOT_YET_KNOWN);
  });

  it('states who notifies whom, in which capacity, of which incident, by when, and why it is late', () => {
    const text = textOf(page({ reasonsForDelay: 'The key was in use.', legalState: 'OVERDUE' }));
    for (const said of [
      'Österreichische Datenschutzbehörde',
      'Austrian Data Protection Authority',
      'Example Cloud',
      'controller and processor',
      'QX7K2-M2PD3',
      '2026-03-05 19:00 UTC (overdue)',
      '2026-03-05 18:00 UTC',
      'The key was in use.',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('has no deadline where the law sets no period in hours', () => {
    const swiss = { target: null, legalDeadline: null } as const;
    expect(textOf(page(swiss))).toContain('as soon as possible (not yet notified)');
    expect(textOf(page({ ...swiss, state: 'MET', legalState: 'MET' }))).toContain('as soon as possible (notified)');
    expect(JSON.parse(authorityNoticeJson(facts(swiss)))).toMatchObject({ deadline: null, legalDeadline: null });
  });

  it('lists its phases, and does not disclose to the authority who recorded them', () => {
    expect(textOf(page({ submissions: [submission] }))).toContain('Eingang bestätigt');
    const json = JSON.parse(authorityNoticeJson(facts({ submissions: [submission] })));
    expect(json.submissions).toEqual([
      expect.objectContaining({ number: 1, reference: 'DSB-D124.001', toFollow: ['measuresTaken'] }),
    ]);
    expect(json.submissions[0]).not.toHaveProperty('by');
  });

  it('states during an exercise that it is an exercise', () => {
    expect(authorityNoticeHtml(facts({ exercise: true }))).toContain('EXERCISE: this is a drill.');
    expect(authorityNoticeHtml(facts())).not.toContain('EXERCISE');
    expect(JSON.parse(authorityNoticeJson(facts({ exercise: true }))).exercise).toBe(true);
  });
});

describe('the page of a notice to a supervisory authority', () => {
  it('is accessible: it has a language, a title, one heading of the first level, and cells with headers', () => {
    const html = page({ submissions: [submission] });
    expect(html.attributes['lang']).toBe('en');
    expect(named(html, 'title')).toHaveLength(1);
    expect(named(html, 'h1')).toHaveLength(1);
    expect(named(html, 'h2').map(({ text }) => text)).toEqual(['The notification', 'The breach', 'Submissions so far']);
    expect(named(html, 'table').every((table) => named(table, 'caption').length === 1)).toBe(true);
    expect(named(html, 'th').every(({ attributes }) => ['row', 'col'].includes(attributes['scope'] as string))).toBe(
      true,
    );
  });

  it('loads no other resource, and prints on A4', () => {
    const html = page({ submissions: [submission] });
    expect(
      everything(html).flatMap(({ attributes }) => [attributes['src'], attributes['href']].filter(Boolean)),
    ).toEqual([]);
    expect(named(html, 'style')[0]?.text).toMatch(/@page \{ size: A4/);
    expect(named(html, 'style')[0]?.text).not.toMatch(/url\(|@import/);
  });

  const WORDS = [
    'title',
    'nature',
    'contactPoint',
    'likelyConsequences',
    'measuresTaken',
    'reasonsForDelay',
    'provider',
    'trackingId',
  ] as const;
  const outline = (html: XmlElement) =>
    everything(html)
      .map(({ name }) => name)
      .filter((name) => name !== 'p' && name !== 'br');
  const saying = (word: string): Partial<AuthorityNoticeFacts> => ({
    ...Object.fromEntries(WORDS.map((field) => [field, word])),
    dataCategories: [word],
    recommendedActions: [word],
    toFollow: [word],
    submissions: [{ ...submission, reference: word, receipt: word, toFollow: [word], reasonsForDelay: word }],
  });

  it('contains hostile text as text: it produces no element', () => {
    const html = page(saying(HOSTILE));
    expect(outline(html)).toEqual(outline(page(saying('x'))));
    expect(named(html, 'script')).toEqual([]);
    expect(textOf(html)).toContain('<script>alert(1)</script>');
  });

  it('contains any text as text', () => {
    const plain = outline(page(saying('x')));
    const markup = fc.array(
      fc.constantFrom('<', '>', '&', '"', "'", '</td>', '<!--', ']]>', '<script>', '\n\n', 'x', '&lt;'),
      { minLength: 1 },
    );
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      markup.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        word.filter((text) => text.trim() !== ''),
        (text) => {
          expect(outline(page(saying(text)))).toEqual(plain);
        },
      ),
    );
  });
});
