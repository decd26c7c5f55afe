import { readXml, type XmlElement } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
/** RFC 3339 as RFC 4287 3.3 requires it: an uppercase T between date and time, an uppercase Z without an offset. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const FEED = [
  'author',
  'category',
  'contributor',
  'generator',
  'icon',
  'id',
  'link',
  'logo',
  'rights',
  'subtitle',
  'title',
  'updated',
  'entry',
];
const ENTRY = [
  'author',
  'category',
  'content',
  'contributor',
  'id',
  'link',
  'published',
  'rights',
  'source',
  'summary',
  'title',
  'updated',
];

/** The violations of RFC 4287 in a document: every MUST that a feed of this kind can break, by section. @throws Error if it is not XML */
export function atomFaults(xml: string): string[] {
  const feed = readXml(xml);
  const entries = all(feed, 'entry');
  const keys = entries.map((entry) => `${one(entry, 'id')?.text} ${one(entry, 'updated')?.text}`);
  return [
    ...must('2: the document is an atom:feed', feed.name === 'feed'),
    ...must(
      '2: every element is in the namespace of Atom',
      everything(feed).every(({ namespace }) => namespace === ATOM),
    ),
    ...container(feed, FEED),
    ...must('4.1.1: a feed without an author has one in every entry', hasAuthor(feed) || entries.every(hasAuthor)),
    ...many(feed, ['generator', 'icon', 'logo', 'subtitle'], '4.1.1'),
    ...must('4.1.1: no two entries have the same id and the same updated', new Set(keys).size === keys.length),
    ...entries.flatMap((entry) => [
      ...container(entry, ENTRY),
      ...many(entry, ['content', 'published', 'source', 'summary'], '4.1.2'),
      ...must(
        '4.1.2: an entry without content has an alternate link',
        one(entry, 'content') !== undefined || alternates(entry).length > 0,
      ),
      ...must('4.1.2: an entry has an author, or its feed has', hasAuthor(entry) || hasAuthor(feed)),
      ...all(entry, 'content').flatMap(content),
      ...all(entry, 'published').flatMap(date),
    ]),
  ];
}

/** The rules that feeds and entries have in common. */
function container(element: XmlElement, allowed: string[]): string[] {
  return [
    ...must(
      `4.1: ${element.name} holds nothing but ${allowed.join(', ')}`,
      element.children.every(({ name }) => allowed.includes(name)),
    ),
    ...must(`4.1: ${element.name} holds no text of its own`, element.text.trim() === ''),
    ...['id', 'title', 'updated'].flatMap((name) =>
      must(`4.1: ${element.name} has exactly one ${name}`, all(element, name).length === 1),
    ),
    ...many(element, ['rights'], '4.1'),
    ...must('4.1: no two alternate links have the same type and language', distinctAlternates(element)),
    ...all(element, 'id').flatMap(({ text }) =>
      must('4.2.6: an id is an absolute IRI', /^[a-z][a-z\d+.-]*:\S+$/i.test(text) && text === text.trim()),
    ),
    ...all(element, 'updated').flatMap(date),
    ...[...all(element, 'title'), ...all(element, 'subtitle')].flatMap(({ attributes, children }) =>
      must('3.1.1.1: a text of type text holds no elements', !attributes['type'] && children.length === 0),
    ),
    ...all(element, 'author').flatMap(person),
    ...all(element, 'link').flatMap(({ attributes: { href, rel, type } }) => [
      ...must(
        '4.2.7.1: a link has an href that is an address',
        href !== undefined && URL.canParse(href, 'https://base.example'),
      ),
      ...must(
        '4.2.7.2: a rel is a registered name or an IRI',
        rel === undefined || /^(alternate|related|self|enclosure|via)$|:/.test(rel),
      ),
      ...must('4.2.7.3: a type looks like a media type', type === undefined || /^.+\/.+$/.test(type)),
    ]),
    ...all(element, 'category').flatMap(({ attributes }) =>
      must('4.2.2.1: a category has a term', Boolean(attributes['term'])),
    ),
    ...all(element, 'generator').flatMap(({ text }) => must('4.2.4: a generator is named', text.trim() !== '')),
  ];
}

function person(author: XmlElement): string[] {
  return [
    ...must(
      '3.2.1: a person has exactly one name',
      all(author, 'name').length === 1 && one(author, 'name')?.text.trim() !== '',
    ),
    ...many(author, ['uri', 'email'], '3.2'),
    ...all(author, 'uri').flatMap(({ text }) => must('3.2.2: a uri is one', URL.canParse(text))),
    ...all(author, 'email').flatMap(({ text }) => must('3.2.3: an email is one', /^.+@.+$/.test(text))),
  ];
}

function content({ attributes: { type, src }, text, children }: XmlElement): string[] {
  return [
    ...must('4.1.3.1: content of type html is not elsewhere', src === undefined),
    ...must('3.1.1.2: HTML is escaped: no elements', type === 'html' && children.length === 0),
    // The content contains only these elements, which are well-formed XML and run no script.
    ...must('8.1: no script is passed on', !/<(?!\/?(?:p|h3|br ?\/|ul|li)>)/.test(text.replaceAll('<br />', '<br/>'))),
  ];
}

function date({ name, text }: XmlElement): string[] {
  return must(`3.3: ${name} is a timestamp of RFC 3339`, DATE.test(text) && !Number.isNaN(Date.parse(text)));
}

function many(element: XmlElement, names: string[], section: string): string[] {
  return names.flatMap((name) =>
    must(`${section}: ${element.name} has no more than one ${name}`, all(element, name).length <= 1),
  );
}

function distinctAlternates(element: XmlElement): boolean {
  const kinds = alternates(element).map(({ attributes: { type, hreflang } }) => `${type} ${hreflang}`);
  return new Set(kinds).size === kinds.length;
}

function alternates(element: XmlElement): XmlElement[] {
  return all(element, 'link').filter(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
}

function hasAuthor(element: XmlElement): boolean {
  return one(element, 'author') !== undefined;
}

function all({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

function one(element: XmlElement, name: string): XmlElement | undefined {
  return all(element, name)[0];
}

function everything(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

function must(clause: string, holds: boolean): string[] {
  return holds ? [] : [clause];
}
