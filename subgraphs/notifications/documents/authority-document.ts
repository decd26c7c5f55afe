import type DataLoader from 'dataloader';
import { authorityClock } from '../../../domain/authorities/authority-clock.ts';
import { countriesOf } from '../../../domain/authorities/competence.ts';
import type { Revision } from '../../../domain/notification/advisory.ts';
import type { Database, Read } from '../../../platform/database/database.ts';
import { findRevisions } from '../advisory/store.ts';
import { currentText } from '../authorities/commands.ts';
import { type AuthorityDependencies, type NoticeToAuthority, noticeToAuthority } from '../authorities/notices.ts';
import { countAffected, findAuthorityFactors, findSubmissions } from '../authorities/store.ts';
import type { ProviderProfile } from '../regimes/applicable.ts';
import { findRegimeRecords } from '../regimes/store.ts';
import type { ProcessRow } from '../tables.ts';
import { type AuthorityNoticeFacts, authorityNoticeHtml } from './authority-notice.ts';
import type { Provider } from './notice.ts';

/** The dependencies of a document for an authority: of a request's context, or of the system itself. */
export interface DocumentDependencies extends AuthorityDependencies {
  revisions: Pick<DataLoader<string, Revision[]>, 'load'>;
  read: Read;
  clock: () => Date;
  provider: Provider;
}

/** The document as HTML, rendered by the system itself; null where no notification is required. */
export async function authorityDocument(
  { dataSource }: Database,
  { clock, provider, establishment, sectors }: Pick<DocumentDependencies, 'clock' | 'provider' | keyof ProviderProfile>,
  process: ProcessRow,
  authorityId: string,
): Promise<{ html: string; notice: NoticeToAuthority } | null> {
  const one = <Value>(find: (ids: string[]) => Promise<Value[]>) => ({
    load: async (id: string) => (await find([id]))[0] as Value,
  });
  const dependencies: DocumentDependencies = {
    revisions: one((ids) => findRevisions(dataSource, ids)),
    authorityFactors: one((ids) => findAuthorityFactors(dataSource, ids)),
    regimeRecords: one((ids) => findRegimeRecords(dataSource, ids)),
    submissions: one((ids) => findSubmissions(dataSource, ids)),
    read: (work) => dataSource.transaction('REPEATABLE READ', work),
    clock,
    provider,
    establishment,
    sectors,
  };
  const notice = await noticeToAuthority(dependencies, process, authorityId);
  return notice && { html: authorityNoticeHtml(await factsOf(dependencies, notice)), notice };
}

/** The content of the document as of now. */
export async function factsOf(context: DocumentDependencies, notice: NoticeToAuthority): Promise<AuthorityNoticeFacts> {
  const { process, authority, capacity, lead, places, declaredAt, awareAt, submissions } = notice;
  const { incidentId, trackingId, exercise, detectedAt } = process;
  const [revisions, counts] = await Promise.all([
    context.revisions.load(incidentId),
    context.read((tx) => countAffected(tx, incidentId, places)),
  ]);
  const said = currentText(revisions);
  const writtenAt = context.clock();
  return {
    authority,
    lead,
    countries: countriesOf(places ?? []),
    provider: context.provider.name,
    trackingId,
    exercise,
    capacity,
    detectedAt,
    declaredAt,
    awareAt,
    ...authorityClock(notice, writtenAt),
    title: said?.title ?? null,
    nature: said?.whatHappened ?? null,
    dataCategories: said?.dataCategories ?? [],
    dataSubjectCategories: said?.dataSubjectCategories ?? [],
    breachFrom: said?.breachFrom ?? null,
    breachUntil: said?.breachUntil ?? null,
    breachOngoing: said?.breachOngoing ?? false,
    dataProtectionOfficer: said?.dataProtectionOfficer ?? null,
    protectionMeasures: said?.protectionMeasures ?? null,
    indicators: said?.indicators ?? [],
    dataSubjectCommunication: said?.dataSubjectCommunication ?? null,
    dataSubjectText: said?.dataSubjectText ?? null,
    ...counts,
    contactPoint: said?.contactPoint ?? null,
    likelyConsequences: said?.likelyConsequences ?? null,
    measuresTaken: said?.measuresTaken ?? null,
    recommendedActions: said?.recommendedActions ?? [],
    toFollow: said?.toFollow ?? [],
    reasonsForDelay: submissions.find((each) => each.reasonsForDelay)?.reasonsForDelay ?? said?.reasonsForDelay ?? null,
    submissions,
    writtenAt,
  };
}
