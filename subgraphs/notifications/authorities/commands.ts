import type DataLoader from 'dataloader';
import {
  type AuthorityNotice,
  type AuthoritySubmission,
  authorityClock,
  recordSubmission,
} from '../../../domain/authorities/authority.ts';
import { controllerDuties, type Establishment, mayCover, type Place } from '../../../domain/authorities/competence.ts';
import {
  authorityById,
  type RegisteredAuthority,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
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
  establishment: Establishment;
}

/** The notice required for one authority under one declaration of an incident. */
export interface NoticeToAuthority extends AuthorityNotice {
  process: ProcessRow;
  authority: RegisteredAuthority;
  capacity: AuthorityFactors['capacity'];
  /** Whether it is the authority of the main establishment, notified for the whole European Economic Area. */
  lead: boolean;
  /** The places of the customers that it is about; null for all, where it is notified although no customer requires it. */
  places: Place[] | null;
}

/**
 * The notices of an incident: where the provider is the controller, those that `controllerDuties` names for the places of
 * impacted tenants and the countries of data subjects, where their law applies; in addition every notice that was submitted, to
 * any authority, even when its declaration was withdrawn since.
 */
export async function noticesToAuthorities(
  context: AuthorityDependencies & LawDependencies,
  process: ProcessRow,
): Promise<NoticeToAuthority[]> {
  const [factors, submissions] = await loadFactors(context, process);
  const { declaredAt, withdrawnAt } = process;
  const { due } = await appliedDuties(context, process, factors);
  const required =
    declaredAt && !withdrawnAt ? due.map(({ authority }) => ({ authorityId: authority.id, declaredAt })) : [];
  const keys = new Map(
    [...submissions, ...required].map((key) => [`${key.declaredAt.getTime()} ${key.authorityId}`, key]),
  );
  return [...keys.values()]
    .flatMap((key) => noticeOf(context, process, factors, submissions, key) ?? [])
    .sort((one, other) => one.declaredAt.getTime() - other.declaredAt.getTime() || positionOf(one) - positionOf(other));
}

/** The countries in which the authority of a region must be notified that is not known, while the declaration is in force. */
export async function regionsMissing(
  context: AuthorityDependencies & LawDependencies,
  process: ProcessRow,
): Promise<string[]> {
  if (!process.declaredAt || process.withdrawnAt) return [];
  const factors = await context.authorityFactors.load(process.incidentId);
  return (await appliedDuties(context, process, factors)).regionsMissing;
}

/** The duties by the laws that apply, also for data subjects where no tenant is impacted. */
async function appliedDuties(
  context: AuthorityDependencies & LawDependencies,
  process: ProcessRow,
  factors: AuthorityFactors,
) {
  const [{ dataSubjectCountries }, laws] = await Promise.all([
    context.regimeRecords.load(process.incidentId),
    lawsOf(context, process),
  ]);
  const applies = (country: string) => isLawOfCountryApplied(laws, country);
  const places = [...factors.places, ...dataSubjectCountries];
  const { due, regionsMissing } = dutiesOf(context, { ...factors, places });
  return {
    due: due.filter(({ authority }) => applies(authority.country)),
    regionsMissing: regionsMissing.filter(applies),
  };
}

function dutiesOf({ establishment }: AuthorityDependencies, { capacity, places }: AuthorityFactors) {
  return controllerDuties(capacity, places, establishment, SUPERVISORY_AUTHORITIES);
}

/**
 * The notice to one authority of the register under the last declaration, whether it must be notified or not: Legal may notify
 * further ones. Null where the provider notifies no authority and none was notified.
 */
export async function noticeToAuthority(
  context: AuthorityDependencies,
  process: ProcessRow,
  authorityId: string,
): Promise<NoticeToAuthority | null> {
  const [factors, submissions] = await loadFactors(context, process);
  if (!process.declaredAt) return null;
  const notice = noticeOf(context, process, factors, submissions, { authorityId, declaredAt: process.declaredAt });
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
  context: AuthorityDependencies,
  process: ProcessRow,
  factors: AuthorityFactors,
  submissions: readonly AuthoritySubmissionRow[],
  key: Key,
): NoticeToAuthority | null {
  const { authorityId, declaredAt } = key;
  const authority = authorityById(authorityId);
  if (!authority) return null;
  const due = dutiesOf(context, factors).due.find((each) => each.authority === authority);
  const own = factors.places.filter((place) => mayCover(authority, place));
  return {
    ...{ process, authority, authorityId, declaredAt, submissions: ofNotice(submissions, key) },
    capacity: factors.capacity,
    lead: due?.lead ?? false,
    places: due?.places ?? (own.length > 0 ? own : null),
  };
}

function ofNotice(submissions: readonly AuthoritySubmissionRow[], { authorityId, declaredAt }: Key) {
  return submissions.filter(
    (each) => each.authorityId === authorityId && each.declaredAt.getTime() === declaredAt.getTime(),
  );
}

function positionOf({ authority }: NoticeToAuthority): number {
  return SUPERVISORY_AUTHORITIES.indexOf(authority);
}
