import fc from 'fast-check';
import type { Rendered } from '../../worker/dispatcher/message.ts';
import { prepareNotice } from '../../worker/templates/notice.ts';
import { renderOther } from '../../worker/templates/other-mails.ts';
import { readXml, type XmlElement } from '../kit/documents/xml.ts';
import { others, own, part } from './mails.ts';

/** Texts that an author may write with or without malice. */
const WRITTEN = [
  '<script>alert(1)</script>',
  `"><img src=x onerror='alert(1)'>`,
  '</td></tr></table><style>*{display:none}</style>',
  '&lt;b&gt; &amp; "quoted" \'too\'',
  '<!-- --><!--$--><!--[if mso]>',
  '${tenantName} {{note}} %s $1 $& $`',
  '\u{E000}0\u{E001}=note\u{E000}0\u{E001}',
  '\u{E000}0\u{E001}?note\u{E000}0\u{E001}\u{E000}0\u{E001}/\u{E000}0\u{E001}',
  'Bcc: everybody@contoso.example\r\nSubject: free',
  '\u202Etxet desrever\u2066',
  '\u001B[2J\u0007\u0085\u2028\u2029\uFFFE',
  '\uD800 half of a pair',
  'x'.repeat(5_000),
];

const hostile = fc.oneof(
  fc.constantFrom(...WRITTEN),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom(...WRITTEN, ' ', '\n', '\n\n', 'a'), { minLength: 1, maxLength: 4 })
    .map((texts) => texts.join('')),
);

/** A text as a mail shows it: without control characters, and compared without white space. */
function shown(text: string): string {
  return text
    .replace(/[\u{2028}\u{2029}\u{85}]/gu, ' ')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\u{FFFE}\u{FFFF}]/gu, '\u{FFFD}')
    .replace(/\s+/g, '');
}

function inName(text: string): string {
  return shown(text).replace(/[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '');
}

/** The elements of a mail, except its line breaks and paragraphs. */
function tags({ name, children }: XmlElement): string[] {
  return [name, ...children.flatMap(tags)].filter((tag) => tag !== 'br' && tag !== 'p');
}

function flat({ text, children }: XmlElement): string {
  return [text, ...children.map(flat)].join(' ');
}

function holds({ text, html }: Rendered, said: string): void {
  expect(text.replace(/\s+/g, '')).toContain(said);
  expect(flat(readXml(html)).replace(/\s+/g, '')).toContain(said);
}

describe('a text with markup or control characters', () => {
  it('from a tenant remains text in both parts, adds no element to the HTML, and nothing to the subject', async () => {
    const fill = prepareNotice(part());
    const harmless = fill(own());
    const structure = tags(readXml(harmless.html));
    const line = hostile.filter((text) => inName(text) !== '');
    fc.assert(
      fc.property(
        line,
        line,
        hostile.filter((text) => shown(text) !== ''),
        line,
        (recipientName, tenantName, note, entry) => {
          const details = { ...own().details!, note, dataCategories: [entry], recommendedActions: [entry] };
          const mail = fill(own({ recipientName, tenantName, details }));
          expect(mail.subject).toBe(harmless.subject);
          expect(tags(readXml(mail.html))).toEqual(structure);
          expect(mail.text).not.toMatch(/(?!\n)\p{Cc}/u);
          for (const name of [recipientName, tenantName]) holds(mail, inName(name));
          holds(mail, shown(note));
          holds(mail, shown(entry));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(WRITTEN)('from the provider is harmless: %j', async (text) => {
    const said = { title: text, whatHappened: text, recommendedActions: [text], toFollow: [text], contactPoint: text };
    const plain = prepareNotice(part({ toFollow: ['b'] }))(own());
    const mail = prepareNotice(part(said))(own());
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(tags(readXml(mail.html))).toEqual(tags(readXml(plain.html)));
    holds(mail, shown(text));
    holds(mail, 'Threemailboxeswereread.');
  });

  it.each(WRITTEN)('is harmless in the other mails: %j', async (text) => {
    for (const mail of others()) {
      const texts = {
        title: text,
        reason: text,
        recipientName: text,
        tenantName: text,
        authorityName: text,
        url: text,
        own: own({ tenantName: text }),
      };
      const { subject, html } = renderOther({ ...mail, ...texts });
      expect(subject).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(tags(readXml(html))).toEqual(tags(readXml(renderOther(mail).html)));
    }
  });
});
