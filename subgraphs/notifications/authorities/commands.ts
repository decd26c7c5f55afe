import type DataLoader from 'dataloader';
import {
  type AuthorityNotice,
  type AuthoritySubmission,
  authorityClock,
  authorityDuties,
  recordSubmission,
} from '../../../domain/authorities/authority.ts';
import {
  authorityById,
  type RegisteredAuthority,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import { latestPublished, type Revision } from '../../../domain/notification/advisory.ts';
import { isRefusal, type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import { findRevisions } from '../advisory/store.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import { lockProcess } from '../process/store.ts';
import type { AuthoritySubmissionRow, ProcessRow } from '../tables.ts';
import { type Concern, findConcerns, findSubmissions, insertSubmission } from './store.ts';

/** Where it is looked up what decides on an authority's notice. */
export interface AuthorityDependencies {
  concerns: Pick<DataLoader<string, Concern>, 'load'>;
  submissions: Pick<DataLoader<string, AuthoritySubmissionRow[]>, 'load'>;
}

/** What one authority is owed under one declaration of an incident. */
export interface NoticeToAuthority extends AuthorityNotice {
  process: ProcessRow;
  authority: RegisteredAuthority;
  capacity: Concern['capacity'];
}

/**
 * The notices of an incident: as controller, one to the authority of each country hit; and every one that was submitted,
 * whoever it went to and whatever became of the declaration.
 */
export async function noticesToAuthorities(
  context: AuthorityDependencies,
  process: ProcessRow,
): Promise<NoticeToAuthority[]> {
  const [concern, submissions] = await knownOf(context, process);
  const { declaredAt, withdrawnAt } = process;
  const { notify } = authorityDuties(concern.capacity, concern.countries, SUPERVISORY_AUTHORITIES);
  const owed = declaredAt && !withdrawnAt ? notify.map(({ id }) => ({ authorityId: id, declaredAt })) : [];
  const keys = new Map([...submissions, ...owed].map((key) => [`${key.declaredAt.getTime()} ${key.authorityId}`, key]));
  return [...keys.values()]
    .flatMap((key) => noticeOf(process, concern, submissions, key) ?? [])
    .sort((one, other) => one.declaredAt.getTime() - other.declaredAt.getTime() || placeOf(one) - placeOf(other));
}

/**
 * The notice to one authority of the register under the last declaration, concerned or not: the lead authority (Art. 56) is
 * where the provider is, which need not be where its customers are. Null where nothing is owed and nothing was submitted.
 */
export async function noticeToAuthority(
  context: AuthorityDependencies,
  process: ProcessRow,
  authorityId: string,
): Promise<NoticeToAuthority | null> {
  const [concern, submissions] = await knownOf(context, process);
  if (!process.declaredAt) return null;
  const notice = noticeOf(process, concern, submissions, { authorityId, declaredAt: process.declaredAt });
  const owed = concern.capacity.includes('CONTROLLER') && !process.withdrawnAt;
  return owed || notice?.submissions.length ? notice : null;
}

/** Legal's: appends one phase of what was submitted, as domain/authority allows. */
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
    const [concern] = await findConcerns(tx, [incidentId]);
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
      { roles: viewer.roles, capacity: concern?.capacity ?? [] },
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

/** What an authority is told: what the customers were told last or, before they are, what is drafted. */
export function currentText(history: readonly Revision[]): Revision | null {
  return latestPublished(history) ?? history.at(-1) ?? null;
}

async function knownOf(
  context: AuthorityDependencies,
  { incidentId }: ProcessRow,
): Promise<[Concern, AuthoritySubmissionRow[]]> {
  return Promise.all([context.concerns.load(incidentId), context.submissions.load(incidentId)]);
}

interface Key {
  authorityId: string;
  declaredAt: Date;
}

function noticeOf(
  process: ProcessRow,
  { capacity }: Concern,
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
