import fc from 'fast-check';
import type { CustomerDuty } from '../../../domain/notification/filing/customer-duty.ts';
import type { NoticeContent } from '../../../subgraphs/notifications/documents/notice.ts';
import {
  type OwnNotificationFacts,
  ownNotificationHtml,
  ownNotificationJson,
} from '../../../subgraphs/notifications/documents/own-notification.ts';
import { hour, revision } from '../../domain/build.ts';
import { readXml, type XmlElement } from '../../kit/documents/xml.ts';
import { FILED, HOSTILE, notified, PROVIDER } from './notice-content.ts';

const GDPR: CustomerDuty = { law: 'EU_GDPR', citation: 'GDPR', clause: 'Art. 33(1)', deadline: hour(95) };
const CNIL = { id: 'fr-cnil', name: 'CNIL', website: 'https://www.cnil.fr' };
const details = {
  dataCategories: ['mail of pupils'],
  dataSubjectCategories: ['pupils'],
  approximateDataSubjects: 1200,
  approximateRecords: 90_000,
  recommendedActions: ['Inform the parents.'],
  note: null,
};
const facts = (
  notice: Partial<NoticeContent> = {},
  duty: CustomerDuty | null = GDPR,
  authorities = [CNIL],
): OwnNotificationFacts => ({
  notice: notified({ revisions: [revision({ publishedAt: hour(22), ...FILED })], notifiesItself: true, ...notice }),
  provider: PROVIDER,
  duty,
  authorities,
});
// biome-ignore lint/suspicious/noExplicitAny: tests look wherever they want
const json = (of: OwnNotificationFacts): any => JSON.parse(ownNotificationJson(of));
/** The page is also well-formed XML, so that the strict XML parser finds every error. */
const page = (of: OwnNotificationFacts) => readXml(ownNotificationHtml(of).replace('<!DOCTYPE html>', ''));
const everything = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everything)];
const textOf = (element: XmlElement) =>
  everything(element)
    .map(({ text }) => text)
    .join(' ');

/** The sections of the template for public consultation of 10 June 2026, as it was described at its publication. */
const SECTIONS = ['notification', 'parties', 'breach', 'consequences', 'measures', 'dataSubjects'];

describe('the file for a tenant’s own notification', () => {
  it('has the sections of the template, each field prefilled, to follow, or the tenant’s own to complete', () => {
    const { template, sections, deadline, trackingId, processor } = json(facts({ details }));
    expect(template).toContain('10 June 2026');
    expect(Object.keys(sections)).toEqual(SECTIONS);
    expect({ deadline, trackingId, processor }).toEqual({
      deadline: hour(95).toISOString(),
      trackingId: 'QX7K2-M2PD3',
      processor: 'Example Cloud',
    });
    const { notification, parties, breach, consequences, measures, dataSubjects } = sections;
    expect(notification.fields).toMatchObject({
      type: { status: 'TO_COMPLETE', value: null },
      law: { status: 'PREFILLED', value: 'Art. 33(1) GDPR' },
      deadline: { value: hour(95).toISOString() },
      authorities: { value: [CNIL] },
    });
    expect(parties.fields).toMatchObject({
      controller: { status: 'TO_COMPLETE' },
      processor: { value: ['Example Cloud', 'privacy@provider.example', 'dpo@provider.example'] },
    });
    expect(breach.fields).toMatchObject({
      awareAt: { value: hour(22).toISOString() },
      period: { value: { from: hour(-50).toISOString(), until: null, ongoing: true } },
      dataCategories: { value: ['mail of pupils'] },
      dataSubjectCategories: { value: ['pupils'] },
      approximateDataSubjects: { value: 1200 },
      approximateRecords: { value: 90_000 },
      protectionMeasures: { value: 'Encrypted at rest.' },
      indicators: { value: FILED.indicators },
    });
    expect(consequences.fields.likelyConsequences.value).toBe('Mail may have been copied.');
    expect(measures.fields.recommendedActions.value).toEqual(['Review your sign-in logs.', 'Inform the parents.']);
    expect(dataSubjects.fields).toMatchObject({
      dataSubjectCommunication: { value: 'TO_BE_INFORMED' },
      dataSubjectText: { value: 'Change your password.' },
      whenInformed: { status: 'TO_COMPLETE' },
    });
  });

  it('says of what is missing that it is not known yet, and shows no figure of another tenant', () => {
    const { breach } = json(facts({ revisions: [revision({ publishedAt: hour(22) })] })).sections;
    for (const name of [
      'period',
      'dataSubjectCategories',
      'approximateDataSubjects',
      'approximateRecords',
      'indicators',
    ])
      expect(breach.fields[name]).toMatchObject({ status: 'NOT_YET_KNOWN', value: null });
  });

  it('names no period where the law has none, and leaves the law open where none is known', () => {
    const swiss: CustomerDuty = { law: 'SWISS_FADP', citation: 'FADP', clause: 'Art. 24(1)', deadline: null };
    const { notification } = json(facts({ locale: 'de-CH' }, swiss)).sections;
    expect(notification.fields).toMatchObject({
      law: { value: 'Art. 24(1) DSG' },
      deadline: { value: expect.stringMatching(/^So rasch als möglich/) },
    });
    const elsewhere = json(facts({}, null, [])).sections.notification.fields;
    expect(elsewhere.law.value).toBe('Not known for your country');
    expect(elsewhere.deadline.status).toBe('TO_COMPLETE');
  });

  it('is a page in the tenant’s language, with the same content and defanged indicators', () => {
    const german = { ...revision(), ...FILED, locale: 'de', dataSubjectText: 'Ändern Sie Ihr Passwort.' };
    const notice = {
      locale: 'de-AT',
      revisions: [revision({ publishedAt: hour(22), ...FILED, translations: [german] })],
    };
    const element = page(facts(notice));
    const text = textOf(element);
    expect(element.attributes['lang']).toBe('de');
    for (const said of [
      'Meldung einer Verletzung des Schutzes personenbezogener Daten: QX7K2-M2PD3',
      'Art. 33(1) DSGVO',
      'seit 28. Februar 2026 um 06:00 UTC, andauernd',
      'URL: hxxps://evil[.]example/a (phishing)',
      'Ändern Sie Ihr Passwort.',
      'Von Ihnen zu ergänzen',
      'Noch nicht bekannt; folgt',
      'CNIL, https://www.cnil.fr',
    ])
      expect(text).toContain(said);
    expect(ownNotificationHtml(facts(notice))).not.toContain('https://evil');
    expect(page(facts({ locale: 'it' })).attributes['lang']).toBe('en');
    expect(textOf(page(facts({ locale: 'fr-FR' })))).toContain('À compléter par vos soins');
  });

  it('contains hostile text as text', () => {
    const words = { title: HOSTILE, whatHappened: HOSTILE, contactPoint: HOSTILE, dataSubjectText: HOSTILE };
    const hostile = facts({ revisions: [revision({ ...FILED, ...words, publishedAt: hour(22) })], locale: '"><x' });
    expect(everything(page(hostile)).map(({ name }) => name)).not.toContain('script');
    expect(json(hostile).sections.dataSubjects.fields.dataSubjectText.value).toBe(HOSTILE);
  });

  it('is well-formed for any text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.record({ title: text, whatHappened: text, protectionMeasures: text }), (words) => {
        page(facts({ revisions: [revision({ ...FILED, ...words, publishedAt: hour(22) })] }));
      }),
      { numRuns: 30 },
    );
  });
});
