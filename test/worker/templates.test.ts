import type { RevisionKind } from '../../domain/notification/advisory.ts';
import type { Rendered } from '../../worker/dispatcher/message.ts';
import { noticeLetter, prepareNotice } from '../../worker/templates/notice.ts';
import { renderOther } from '../../worker/templates/other-mails.ts';
import { ownOf } from '../../worker/templates/own.ts';
import { renderLetter } from '../../worker/templates/rendering.ts';
import { wordsFor } from '../../worker/templates/words.ts';
import { hour } from '../domain/build.ts';
import { readXml, type XmlElement } from '../kit/documents/xml.ts';
import { LANGUAGES, others, own, PROVIDER, part, TRACKING_ID } from './mails.ts';

const KINDS: RevisionKind[] = ['INITIAL', 'UPDATE', 'FINAL', 'RETRACTION'];

async function notice(
  overrides: Parameters<typeof part>[0] = {},
  ownOverrides: Parameters<typeof own>[0] = {},
  locale = 'en',
): Promise<Rendered> {
  return prepareNotice(part(overrides, locale))(own(ownOverrides));
}

/** Every kind of mail, in one language. */
async function everyMail(locale: string): Promise<Rendered[]> {
  const notices = KINDS.map((kind) => notice({ kind }, { escalation: kind === 'UPDATE' }, locale));
  return Promise.all([...notices, ...others(locale).map(renderOther)]);
}

/** The text of both parts of a mail, without regard to line breaks. */
function bothParts({ text, html }: Rendered): string[] {
  return [text.replace(/\s+/g, ' '), flat(readXml(html)).replace(/\s+/g, ' ')];
}

function flat({ text, name, children }: XmlElement): string {
  return name === 'style' ? '' : [text, ...children.map(flat)].join(' ');
}

function every(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(every)];
}

describe.each(LANGUAGES)('the mails in %s', (locale) => {
  it('each have a subject of one line, a text part and a small, well-formed HTML part in that language', async () => {
    for (const { subject, text, html } of await everyMail(locale)) {
      expect(subject).toMatch(/^[^\p{Cc}]{10,}$/u);
      expect(text.length).toBeGreaterThan(300);
      expect(readXml(html).attributes['lang']).toBe(locale);
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
    }
  });

  it('load nothing and run nothing: their only remote addresses are links to the provider', async () => {
    for (const { html } of await everyMail(locale)) {
      const elements = every(readXml(html));
      expect(elements.map(({ name }) => name)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(img|script|link|iframe|object|form|video|audio|base)$/)]),
      );
      expect(html).not.toMatch(/url\(|@import|@font-face|\son\w+=|javascript:/i);
      const addresses = elements
        .flatMap(({ attributes }) => Object.values(attributes))
        .filter((value) => /\/\//.test(value));
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) expect(address).toMatch(/^https:\/\/status\.cloud\.example(\/|$)/);
    }
  });

  it('separate a label from its value in the style of the language', async () => {
    for (const { text } of await everyMail(locale)) {
      expect(text).toMatch(locale === 'fr' ? /^\S.*\u00A0: \S/m : /^\S.*\S: \S/m);
      expect(text).not.toMatch(/ $/m);
    }
  });

  it('have a text part of at most 72 columns, except for addresses, without markup', async () => {
    for (const { text } of await everyMail(locale)) {
      for (const line of text.split('\n')) if (!line.includes('://')) expect(line.length).toBeLessThanOrEqual(72);
      expect(text).not.toMatch(/<\/?[a-z]|&\w+;|[ \t]$|\n{3}/m);
    }
  });

  it('state everything that Art. 33(3) and (4) require, and the figures of the tenant, in both parts', async () => {
    const { words } = wordsFor(locale);
    const facts = [
      'Example Cloud',
      'Contoso',
      TRACKING_ID,
      'A stolen key was used to read mail.',
      'mail',
      'invoices',
      new Intl.NumberFormat(locale).format(1_240).replace(/\s/g, ' '),
      new Intl.NumberFormat(locale).format(48_000).replace(/\s/g, ' '),
      'privacy@provider.example',
      'Mail may have been copied.',
      'The key was revoked.',
      'Review your sign-in logs.',
      'Call your bank.',
      'Three mailboxes were read.',
      'How the key was stolen',
      words.timeliness.IN_TIME,
      words.legal.customer.EU_GDPR.breachNotice,
      words.legal.customer.EU_GDPR.ownDuty,
    ];
    for (const said of bothParts(await notice({}, {}, locale))) {
      for (const fact of facts) expect(said).toContain(fact.replace(/\s/g, ' '));
    }
  });

  it('cite to a tenant the law of its country alone, and nowhere a clause that is not its own', async () => {
    const { legal } = wordsFor(locale).words;
    const laws = [
      ['AT', 'EU_GDPR'],
      ['IS', 'EU_GDPR'],
      ['GB', 'UK_GDPR'],
      ['CH', 'SWISS_FADP'],
      ['US', 'NONE'],
    ] as const;
    for (const [country, law] of laws) {
      for (const said of bothParts(await notice({}, { country }, locale))) {
        expect(said).toContain(legal.customer[law].breachNotice.replace(/\s/g, ' '));
        expect(said).toContain(legal.customer[law].ownDuty.replace(/\s/g, ' '));
        for (const other of ['EU_GDPR', 'UK_GDPR', 'SWISS_FADP', 'NONE'] as const) {
          if (other === law) continue;
          expect(said).not.toContain(legal.customer[other].breachNotice.replace(/\s/g, ' '));
          expect(said).not.toContain(legal.customer[other].ownDuty.replace(/\s/g, ' '));
        }
      }
    }
    for (const said of bothParts(await notice({}, { country: 'CH' }, locale))) {
      expect(said).toMatch(/\b24\b.*\b(FADP|DSG|LPD)\b/);
      expect(said).not.toMatch(/GDPR|DSGVO|RGPD|\b33\b|72/);
    }
    for (const said of bothParts(await notice({}, { country: 'US' }, locale))) {
      expect(said).not.toMatch(/GDPR|DSGVO|RGPD|FADP|\bDSG\b|LPD|\bArt\. ?\d|Article \d|Artikel \d|72/i);
    }
  });

  it('cite to Legal the law that the authority supervises', () => {
    const mails = others(locale).flatMap((mail) => (mail.message === 'AUTHORITY_DOCUMENT' ? mail : []));
    const said = (law: 'EU_GDPR' | 'UK_GDPR' | 'SWISS_FADP') =>
      mails
        .flatMap((mail) => bothParts(renderOther({ ...mail, law, ...(law === 'SWISS_FADP' && { deadline: null }) })))
        .join(' ');
    expect(said('EU_GDPR')).toContain(wordsFor(locale).words.deadline);
    expect(said('SWISS_FADP')).not.toContain(wordsFor(locale).words.deadline);
    expect(said('EU_GDPR')).toMatch(/33.*(GDPR|DSGVO|RGPD)/);
    expect(said('EU_GDPR')).not.toMatch(/UK GDPR|FADP|DSG\b|LPD/);
    expect(said('UK_GDPR')).toMatch(/33.*UK GDPR/);
    expect(said('SWISS_FADP')).toMatch(/24.*(FADP|DSG|LPD)/);
    expect(said('SWISS_FADP')).not.toMatch(/GDPR|DSGVO|RGPD|\b33\b|72/);
  });

  it('state that unknown information will follow, by its name and not by its key', async () => {
    const mail = await notice(
      { likelyConsequences: null, measuresTaken: null, toFollow: ['likelyConsequences', 'measuresTaken'] },
      {},
      locale,
    );
    const { mayFollow, notYetKnown } = wordsFor(locale).words;
    for (const said of bothParts(mail)) {
      expect(said.split(notYetKnown)).toHaveLength(3);
      expect(said).toContain(mayFollow.likelyConsequences);
      expect(said).not.toMatch(/likelyConsequences|measuresTaken/);
    }
  });

  it('keep one subject for a tenant and an incident, so that they stay in one thread', async () => {
    const mails = await everyMail(locale);
    const notified = mails.slice(0, KINDS.length + 2);
    expect(new Set(notified.map(({ subject }) => subject)).size).toBe(1);
    expect(notified[0]?.subject).toMatch(/^\[7KQ2M-X9T4P\] .*Unauthorized access to mailboxes$/);
  });
});

describe('a notice', () => {
  it('filled in for a recipient is the same as one written for that recipient alone', async () => {
    const { words, locale } = wordsFor('de');
    for (const kind of KINDS) {
      const common = part({ kind, whatHappened: 'One.\n\nTwo & three.\nFour.' }, 'de');
      const fill = prepareNotice(common);
      const recipients = [
        own(),
        own({ details: null, recipientName: null }),
        own({ escalation: true, timeliness: 'LATE', first: false }),
        own({ tenantName: `O'Neill & <Sons>`, details: { ...own().details!, note: 'One.\r\n\r\nTwo\nlines.' } }),
        own({ details: { ...own().details!, approximateRecords: null, recommendedActions: [], note: null } }),
      ];
      for (const recipient of recipients) {
        const said = ownOf(recipient, { words, locale, provider: PROVIDER }, common.revision);
        const alone = renderLetter(noticeLetter(common, said));
        // React escapes an apostrophe in hexadecimal.
        expect(fill(recipient)).toEqual({ ...alone, html: alone.html.replaceAll('&#x27;', '&#39;') });
      }
    }
  });

  it('discloses nothing about another tenant', async () => {
    const fill = prepareNotice(part());
    const before = fill(own({ tenantName: 'Fabrikam', noticeId: 'notice-2', details: null }));
    const contoso = fill(own());
    expect(fill(own({ tenantName: 'Fabrikam', noticeId: 'notice-2', details: null }))).toEqual(before);
    for (const said of Object.values(before)) {
      expect(said).not.toMatch(/Contoso|notice-1|invoices|1,240|48,000|Call your bank|Three mailboxes/);
    }
    for (const said of Object.values(contoso)) expect(said).not.toMatch(/Fabrikam|notice-2/);
  });

  it('omits details that a tenant does not have, with their heading', async () => {
    const { words } = wordsFor('en');
    for (const said of bothParts(await notice({}, { details: null }))) {
      expect(said).not.toMatch(new RegExp([words.forTenant('Contoso'), words.dataSubjects, words.records].join('|')));
    }
    const partly = {
      dataCategories: [],
      dataSubjectCategories: [],
      approximateDataSubjects: 0,
      approximateRecords: null,
      recommendedActions: [],
      note: null,
    };
    for (const said of bothParts(await notice({}, { details: partly }))) {
      expect(said).toContain(words.forTenant('Contoso'));
      expect(said).toMatch(/approximately 0/);
      expect(said).not.toContain(words.records);
    }
  });

  it('states what the tenant needs for its own notification, and its own deadline, in both parts', async () => {
    const filed = {
      breachFrom: hour(-50),
      breachUntil: hour(5),
      dataSubjectCategories: ['customers'],
      dataProtectionOfficer: 'Ines Faber, dpo@provider.example',
      protectionMeasures: 'Encrypted at rest.',
      dataSubjectCommunication: 'TO_BE_INFORMED',
      dataSubjectText: 'Be careful with unexpected messages.',
      indicators: [{ type: 'URL', value: 'https://evil.example/a', description: 'phishing' }],
    } satisfies Parameters<typeof part>[0];
    for (const said of bothParts(await notice(filed, { ownDeadline: hour(103) }))) {
      for (const each of [
        'February 28, 2026 at 06:00 UTC until March 2, 2026 at 13:00 UTC',
        'customers',
        'employees',
        'Ines Faber, dpo@provider.example',
        'Encrypted at rest.',
        'A high risk to the data subjects is likely: their controller must inform them.',
        'Be careful with unexpected messages.',
        'URL: hxxps://evil[.]example/a (phishing)',
        'Your own deadline',
        '6 March 2026 at 16:00 Central European Standard Time (15:00 UTC)',
        'a file to start your own notification from',
      ])
        expect(said).toContain(each);
      expect(said).not.toContain('https://evil');
    }
  });

  it('names no own deadline where the tenant has none, and no file where it notifies no authority itself', async () => {
    for (const said of bothParts(await notice({}, { ownDeadline: null }))) {
      expect(said).not.toContain('Your own deadline');
      expect(said).toContain('a file to start your own notification from');
    }
    for (const said of bothParts(await notice({}, { ownDeadline: null, notifiesItself: false })))
      expect(said).not.toMatch(/[Yy]our own notification/);
  });

  it('omits what authorities ask for where it is not given, with its heading', async () => {
    const { words } = wordsFor('en');
    for (const said of bothParts(await notice({}, { details: null })))
      for (const heading of [words.breachPeriod, words.indicators, words.dataSubjectText, words.dataProtectionOfficer])
        expect(said).not.toContain(heading);
  });

  it('numbers the recommended actions consecutively, those of the tenant last', async () => {
    const { text, html } = await notice({ recommendedActions: ['Review logs.', 'Change keys.'] });
    expect(text).toContain('1. Review logs.\n2. Change keys.\n3. Call your bank.\n');
    const [numbered] = every(readXml(html)).filter(({ name }) => name === 'ol');
    expect(numbered?.children.map((entry) => entry.text)).toEqual(['Review logs.', 'Change keys.', 'Call your bank.']);
  });

  it.each([
    ['IN_TIME', 'The deadline was met.', false],
    ['LATE', 'The deadline was missed.', true],
    ['DELAYED_BY_APPROVAL', 'delayed by approval', true],
  ] as const)(
    'that is %s states so, and the reasons for a delay only when there is one',
    async (timeliness, said, late) => {
      for (const each of bothParts(await notice({}, { timeliness }))) {
        expect(each).toContain(said);
        expect(each.includes('Logs were archived.')).toBe(late);
      }
    },
  );

  it('states the time in the local time of the tenant and in UTC', async () => {
    for (const said of bothParts(await notice({}, { country: 'JP' }))) {
      expect(said).toContain('23:00 Japan Standard Time (14:00 UTC)');
    }
  });

  it('that is mailed a second time states the reason', async () => {
    const { escalation } = wordsFor('en').words;
    for (const said of bothParts(await notice({}, { escalation: true }))) {
      expect(said.replaceAll(' ! ', ' ')).toContain(escalation);
    }
    for (const said of bothParts(await notice())) expect(said).not.toContain('has not been acknowledged');
  });

  it('links to the page where it is acknowledged', async () => {
    const { text, html } = await notice({}, { noticeId: 'a/b?c' });
    expect(text).toContain('\nhttps://status.cloud.example/notices/a%2Fb%3Fc\n');
    const button = every(readXml(html)).find(({ attributes }) => attributes['class'] === 'button');
    expect(button?.attributes['href']).toBe('https://status.cloud.example/notices/a%2Fb%3Fc');
  });

  it.each<[RevisionKind, boolean, string, string]>([
    ['UPDATE', false, 'Security notice: update', 'This updates our earlier notice'],
    ['UPDATE', true, 'Security notice ', 'hereby notifies you of a security incident'],
    ['FINAL', false, 'Security notice: final', 'no further notices will follow'],
    ['FINAL', true, 'Security notice: final', 'hereby notifies you of a security incident'],
    ['RETRACTION', false, 'Security notice: withdrawn', 'has been withdrawn'],
  ])('of kind %s, the first to a tenant: %s, states its kind', async (kind, first, label, said) => {
    for (const each of bothParts(await notice({ kind, toFollow: [] }, { first }))) {
      expect(each).toContain(label);
      expect(each).toContain(said);
    }
  });

  it('contains the summary of the post-mortem if the revision does', async () => {
    for (const said of bothParts(
      await notice({ kind: 'FINAL', toFollow: [], postMortemSummary: 'A dump held the key.' }),
    )) {
      expect(said).toContain('A dump held the key.');
      expect(said).toContain('Nothing. This is the final notice.');
    }
  });
});

describe('the other mails', () => {
  it('state their purpose, in both parts', async () => {
    const said = [
      ['is not affected', 'Your region never trusted the key.', `${PROVIDER.url}/notices/notice-1`],
      ['Stabilize', '4 March 2026 at 01:00 Central European Standard Time (00:00 UTC)'],
      ['12 of your tenants', TRACKING_ID],
      ['has not acknowledged', TRACKING_ID],
      ['4 hours left', PROVIDER.url],
      ['due now', 'delayed by approval', 'March 8, 2026 at 08:00 UTC'],
      ['Österreichische Datenschutzbehörde', '4 hours left', 'March 6, 2026 at 08:00 UTC'],
      ['Österreichische Datenschutzbehörde', 'Art. 33(1) GDPR', 'attached'],
      ['Contoso', 'https://hooks.contoso.example/tocsin', '10:00 Central European Standard Time'],
    ];
    for (const [index, mail] of others().entries()) {
      const { text, html } = renderOther(mail);
      for (const each of said[index] as string[]) {
        expect(text.replace(/\s+/g, ' ')).toContain(each);
        expect(html).toContain(each);
      }
    }
  });

  it('name no tenant to an account team, because others may read its mail', async () => {
    const headsUps = others().filter(({ message }) => message === 'HEADS_UP');
    for (const mail of headsUps) expect(JSON.stringify(renderOther(mail))).not.toContain('Contoso');
  });
});

describe('a mail', () => {
  it.each([
    ['de', 'Sicherheitsbenachrichtigung', 'de'],
    ['de-AT', 'Sicherheitsbenachrichtigung', 'de-AT'],
    ['FR-ca', 'Notification de sécurité', 'fr-CA'],
    ['en-GB', 'Security notice', 'en-GB'],
    ['pt-BR', 'Security notice', 'en'],
    ['de_AT', 'Security notice', 'en'],
    ['', 'Security notice', 'en'],
  ])('to a reader of %p begins with %s', (locale, label, written) => {
    const { words, locale: chosen } = wordsFor(locale);
    expect([words.kinds.INITIAL, chosen]).toEqual([label, written]);
  });
});
