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
    lead: false,
    countries: ['AT'],
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
    dataSubjectCategories: ['employees'],
    breachFrom: hour(-50),
    breachUntil: hour(5),
    breachOngoing: false,
    dataProtectionOfficer: 'Dr. Ines Faber, dpo@provider.example',
    protectionMeasures: 'The mail was encrypted at rest, but the key was stolen.',
    indicators: [{ type: 'DOMAIN', value: 'login.evil.example', description: 'phishing site' }],
    dataSubjectCommunication: 'TO_BE_INFORMED',
    dataSubjectText: 'Someone may have read your mail.',
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
  dataSubjectCategories: [],
  breachFrom: null,
  breachUntil: null,
  dataProtectionOfficer: null,
  protectionMeasures: null,
  indicators: [],
  dataSubjectCommunication: null,
  dataSubjectText: null,
  contactPoint: null,
  likelyConsequences: null,
  measuresTaken: null,
  recommendedActions: [],
};

/** Every item that the law requires, from the law; null for what authorities ask for in their forms. */
const ITEMS = {
  nature: 'Art. 33(3)(a)',
  period: null,
  categoriesOfDataSubjects: 'Art. 33(3)(a)',
  numberOfDataSubjects: 'Art. 33(3)(a)',
  categoriesOfRecords: 'Art. 33(3)(a)',
  numberOfRecords: 'Art. 33(3)(a)',
  dataProtectionOfficer: 'Art. 33(3)(b)',
  contactPoint: 'Art. 33(3)(b)',
  likelyConsequences: 'Art. 33(3)(c)',
  measures: 'Art. 33(3)(d)',
  mitigation: 'Art. 33(3)(d)',
  protection: 'Art. 34(3)(a)',
  indicators: null,
  dataSubjectCommunication: 'Art. 34',
  dataSubjectText: 'Art. 34(2)',
  toFollow: 'Art. 33(4)',
  reasonsForDelay: 'Art. 33(1)',
};

/** Every item that the Swiss Data Protection Ordinance requires, and no item beyond it. */
const ORDINANCE = {
  nature: 'Ordinance Art. 15(1)(a)',
  categoriesOfDataSubjects: 'Ordinance Art. 15(1)(d)',
  numberOfDataSubjects: 'Ordinance Art. 15(1)(d)',
  categoriesOfRecords: 'Ordinance Art. 15(1)(c)',
  numberOfRecords: 'Ordinance Art. 15(1)(c)',
  contactPoint: 'Ordinance Art. 15(1)(g)',
  likelyConsequences: 'Ordinance Art. 15(1)(e)',
  measures: 'Ordinance Art. 15(1)(f)',
  mitigation: 'Ordinance Art. 15(1)(f)',
  dataProtectionOfficer: 'Ordinance Art. 15(1)(g)',
  period: 'Ordinance Art. 15(1)(b)',
  toFollow: 'Ordinance Art. 15(2)',
  // What Swiss law does not require.
  protection: null,
  indicators: null,
  dataSubjectCommunication: null,
  dataSubjectText: null,
  reasonsForDelay: null,
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
  it('has every item of Art. 33 and 34 and of the authorities’ forms, each with its clause', () => {
    const clauses = Object.entries(items()).map(([name, item]) => [name, (item as { clause: string }).clause]);
    expect(Object.fromEntries(clauses)).toEqual(ITEMS);
    for (const clause of Object.values(ITEMS)) expect(authorityNoticeHtml(facts())).toContain(clause ?? '');
  });

  const to = (id: string) => ({ authority: authorityById(id) as RegisteredAuthority });
  // Swiss law sets no period in hours.
  const swiss = { ...to('ch-edoeb'), target: null, legalDeadline: null };

  it('cites Swiss law for the FDPIC, without the GDPR and without a deadline that the law does not state', () => {
    const clauses = Object.entries(items(swiss)).map(([name, item]) => [name, (item as { clause: string }).clause]);
    expect(Object.fromEntries(clauses)).toEqual(ORDINANCE);
    const text = textOf(page({ ...swiss, submissions: [submission] }));
    for (const said of [
      'under Article 24(1) of the Federal Act on Data Protection',
      'required by Article 15(1) of the Data Protection Ordinance',
      'Notification of a breach of data security: QX7K2-M2PD3',
      'as soon as possible',
      'In phases (Ordinance Art. 15(2))',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(said);
    }
    expect(JSON.parse(authorityNoticeJson(facts(swiss)))).toMatchObject({ deadline: null, legalDeadline: null });
    expect(text).not.toMatch(/General Data Protection|GDPR|Art\.? ?33|Article 33|\d UTC \(on time\)/);
  });

  it('cites the UK GDPR for the ICO, and the GDPR for authorities of the European Economic Area', () => {
    const british = textOf(page(to('gb-ico')));
    expect(british).toContain('Article 33 of the United Kingdom General Data Protection Regulation');
    expect(british).toMatch(/2026-03-05 \d\d:00 UTC \(on time\)/);
    expect(textOf(page())).toContain('under Article 33 of the General Data Protection Regulation');
    expect(textOf(page(to('is-personuvernd')))).toContain('under Article 33 of the General Data Protection Regulation');
  });

  it('states the countries whose customers it is about, and that the authority leads', () => {
    const led = { ...to('ie-dpc'), lead: true, countries: ['AT', 'FR'] };
    expect(textOf(page(led))).toContain('lead supervisory authority (Art. 56)');
    expect(textOf(page(led))).toContain('Austria, France');
    expect(JSON.parse(authorityNoticeJson(facts(led)))).toMatchObject({ lead: true, countries: ['AT', 'FR'] });
    expect(textOf(page())).not.toContain('lead supervisory');
    expect(textOf(page({ countries: [] }))).toContain('all countries');
  });

  it('states what is known', () => {
    expect(items()).toMatchObject({
      nature: { said: 'Unauthorized access to mailboxes\n\nA stolen key was used to read mail.' },
      numberOfDataSubjects: { said: 'approximately 1,200 (known for 3 of 5 customers)' },
      categoriesOfRecords: { said: ['mail', 'contacts'] },
      numberOfRecords: { said: 'approximately 90,000' },
      contactPoint: { said: 'privacy@provider.example' },
      period: { said: 'from 2026-02-28 06:00 UTC until 2026-03-02 13:00 UTC' },
      categoriesOfDataSubjects: { said: ['employees'] },
      dataProtectionOfficer: { said: 'Dr. Ines Faber, dpo@provider.example' },
      protection: { said: 'The mail was encrypted at rest, but the key was stolen.' },
      indicators: { said: ['Domain: login[.]evil[.]example (phishing site)'] },
      dataSubjectCommunication: {
        said: 'A high risk to the data subjects is likely: their controller must inform them.',
      },
      dataSubjectText: { said: 'Someone may have read your mail.' },
      toFollow: { said: ['the number of records'] },
    });
  });

  it('states for each unknown item that it is not yet known', () => {
    const unknown = Object.entries(items(NOTHING)).filter(
      ([, item]) => (item as { said: string }).said === NOT_YET_KNOWN,
    );
    expect(unknown.map(([name]) => name)).toEqual(Object.keys(ITEMS).slice(0, -2));
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
