import type DataLoader from 'dataloader';
import {
  type AuthorityNotice,
  type AuthoritySubmission,
  authorityClock,
  authorityDuties,
  recordSubmission,
} from '../../../domain/authorities/authority.ts';
import {
  authoritiesOf,
  authorityById,
  type RegisteredAuthority,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import type { Capacity } from '../../../domain/incident/incident.ts';
import type { Revision } from '../../../domain/notification/advisory.ts';
import { latestPublished } from '../../../domain/notification/counting.ts';
import { isRefusal, type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { isLawOfCountryApplied } from '../../../domain/regimes/applicable.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import { findRevisions } from '../advisory/store.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import { lockProcess } from '../process/store.ts';
import { type LawDependencies, lawsOf } from '../regimes/applicable.ts';
import type { AuthoritySubmissionRow, ProcessRow } from '../tables.ts';
import { type AuthorityFactors, findAuthorityFactors, findSubmissions, insertSubmission } from './store.ts';

/** The loaders of what decides on an authority's notice. */
export interface AuthorityDependencies {
  authorityFactors: Pick<DataLoader<string, AuthorityFactors>, 'load'>;
  submissions: Pick<DataLoader<string, AuthoritySubmissionRow[]>, 'load'>;
}

/** The notice required for one authority under one declaration of an incident. */
export interface NoticeToAuthority extends AuthorityNotice {
  process: ProcessRow;
  authority: RegisteredAuthority;
  capacity: AuthorityFactors['capacity'];
}

/**
 * The notices of an incident: where the provider is the controller, one for the authority of each country of impacted tenants
 * and of data subjects whose law applies; in addition every notice that was submitted, to any authority, even when its
 * declaration was withdrawn since.
 */
export async function noticesToAuthorities(
  context: AuthorityDependencies & LawDependencies,
  process: ProcessRow,
): Promise<NoticeToAuthority[]> {
  const [factors, submissions] = await loadFactors(context, process);
  const { dataSubjectCountries } = await context.regimeRecords.load(process.incidentId);
  const laws = await lawsOf(context, process);
  const { declaredAt, withdrawnAt } = process;
  const countries = [...factors.countries, ...dataSubjectCountries];
  const notify = authorityDuties(factors.capacity, countries, SUPERVISORY_AUTHORITIES).notify.filter(({ country }) =>
    isLawOfCountryApplied(laws, country),
  );
  const required = declaredAt && !withdrawnAt ? notify.map(({ id }) => ({ authorityId: id, declaredAt })) : [];
  const keys = new Map(
    [...submissions, ...required].map((key) => [`${key.declaredAt.getTime()} ${key.authorityId}`, key]),
  );
  return [...keys.values()]
    .flatMap((key) => noticeOf(process, factors, submissions, key) ?? [])
    .sort((one, other) => one.declaredAt.getTime() - other.declaredAt.getTime() || placeOf(one) - placeOf(other));
}

/**
 * The notice to one authority of the register under the last declaration, whether customers in its country are affected or
 * not: the lead authority (Art. 56) is that of the provider's establishment, not of its customers' countries. Null where no
 * notice is required and none was submitted.
 */
export async function noticeToAuthority(
  context: AuthorityDependencies,
  process: ProcessRow,
  authorityId: string,
): Promise<NoticeToAuthority | null> {
  const [factors, submissions] = await loadFactors(context, process);
  if (!process.declaredAt) return null;
  const notice = noticeOf(process, factors, submissions, { authorityId, declaredAt: process.declaredAt });
  const required = factors.capacity.includes('CONTROLLER') && !process.withdrawnAt;
  return required || notice?.submissions.length ? notice : null;
}

/** Records for Legal one phase of a submission to an authority, by the rules of `domain/authorities/authority.ts`. */
export async function recordAuthoritySubmission(
  context: Context,
  input: Input.RecordAuthoritySubmissionInput,
): Promise<ProcessRow | Unmet> {
  const { incidentId, authorityId } = input;
  const { viewer } = context;
  const upToDate = await context.caughtUp();
  if (!authorityById(authorityId)) {
    throw new AppError('NOT_FOUND', 'Supervisory authority not found.', { field: 'authorityId' });
  }
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, viewer.partition, incidentId);
    if (!process) throw noSuchIncident(upToDate);
    const { declaredAt, partition } = process;
    if (!declaredAt) {
      return unmetNeeds('The submission cannot be saved', ['declaration: the incident was never declared']);
    }
    const [factors] = await findAuthorityFactors(tx, [incidentId]);
    const [submissions = []] = await findSubmissions(tx, [incidentId]);
    const [history = []] = await findRevisions(tx, [incidentId]);
    const said = currentText(history);
    const fact: Fact = { at: input.submittedAt, recordedAt: context.clock(), by: viewer.subject };
    const after = recordSubmission(
      { authorityId, declaredAt, submissions: ofNotice(submissions, { authorityId, declaredAt }) },
      {
        text: { likelyConsequences: said?.likelyConsequences ?? null, measuresTaken: said?.measuresTaken ?? null },
        toFollow: input.toFollow ?? [],
        reference: input.reference,
        receipt: input.receipt ?? null,
        reasonsForDelay: input.reasonsForDelay ?? null,
      },
      { roles: viewer.roles, capacity: factors?.capacity ?? [], exercise: process.exercise },
      fact,
    );
    if (isRefusal(after)) return after as Unmet;
    const submission = after.submissions.at(-1) as AuthoritySubmission;
    const { number } = submission;
    const revision = said?.number ?? null;
    await insertSubmission(tx, { ...submission, incidentId, authorityId, declaredAt, revision });
    const { state } = authorityClock(after, fact.recordedAt);
    const facts = { authorityId, number, state };
    await recordChange(tx, {
      ...{ type: 'authority.submission_recorded', at: fact.at, actor: fact.by, incidentId, partition, facts },
      details: { ...facts, revision, submittedAt: fact.at.toISOString() },
    });
    return process;
  });
}

/** Where the provider is processor: the authorities that may be competent for a customer of a country. */
export function customersAuthorities(capacity: readonly Capacity[], country: string): RegisteredAuthority[] {
  return authorityDuties(capacity, [country], authoritiesOf(country)).customersOwn.get(country) ?? [];
}

/** The text an authority is notified with: the revision published last or, before any is published, the latest draft. */
export function currentText(history: readonly Revision[]): Revision | null {
  return latestPublished(history) ?? history.at(-1) ?? null;
}

async function loadFactors(
  context: AuthorityDependencies,
  { incidentId }: ProcessRow,
): Promise<[AuthorityFactors, AuthoritySubmissionRow[]]> {
  return Promise.all([context.authorityFactors.load(incidentId), context.submissions.load(incidentId)]);
}

interface Key {
  authorityId: string;
  declaredAt: Date;
}

function noticeOf(
  process: ProcessRow,
  { capacity }: AuthorityFactors,
  submissions: readonly AuthoritySubmissionRow[],
  key: Key,
): NoticeToAuthority | null {
  const { authorityId, declaredAt } = key;
  const authority = authorityById(authorityId);
  return (
    authority && { process, authority, capacity, authorityId, declaredAt, submissions: ofNotice(submissions, key) }
  );
}

function ofNotice(submissions: readonly AuthoritySubmissionRow[], { authorityId, declaredAt }: Key) {
  return submissions.filter(
    (each) => each.authorityId === authorityId && each.declaredAt.getTime() === declaredAt.getTime(),
  );
}

function placeOf({ authority }: NoticeToAuthority): number {
  return SUPERVISORY_AUTHORITIES.indexOf(authority);
}
