import type DataLoader from 'dataloader';
import { authorityDuties } from '../../../domain/authorities/authority.ts';
import { type AuthorityNotice, isDue } from '../../../domain/authorities/authority-clock.ts';
import {
  authorityById,
  type RegisteredAuthority,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import type { AuthoritySubmissionRow, ProcessRow } from '../tables.ts';
import type { AuthorityFactors } from './store.ts';

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
 * The notices of an incident: where the provider is the controller, one for the authority of each impacted country; in
 * addition every notice that was submitted, to any authority, even when its declaration was withdrawn since.
 */
export async function noticesToAuthorities(
  context: AuthorityDependencies,
  process: ProcessRow,
): Promise<NoticeToAuthority[]> {
  const [factors, submissions] = await loadFactors(context, process);
  return noticesOf(process, factors, submissions);
}

/** The same, of the given facts. */
function noticesOf(
  process: ProcessRow,
  factors: AuthorityFactors,
  submissions: readonly AuthoritySubmissionRow[],
): NoticeToAuthority[] {
  const { declaredAt, withdrawnAt } = process;
  const { notify } = authorityDuties(factors.capacity, factors.countries, SUPERVISORY_AUTHORITIES);
  const required = declaredAt && !withdrawnAt ? notify.map(({ id }) => ({ authorityId: id, declaredAt })) : [];
  const keys = new Map(
    [...submissions, ...required].map((key) => [`${key.declaredAt.getTime()} ${key.authorityId}`, key]),
  );
  return [...keys.values()]
    .flatMap(({ authorityId, declaredAt }) => {
      const authority = authorityById(authorityId);
      return authority ? [noticeOf(process, factors, submissions, { authority, declaredAt })] : [];
    })
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
  const authority = authorityById(authorityId);
  if (!process.declaredAt || !authority) return null;
  const notice = noticeOf(process, factors, submissions, { authority, declaredAt: process.declaredAt });
  const required = factors.capacity.includes('CONTROLLER') && !process.withdrawnAt;
  return required || notice.submissions.length > 0 ? notice : null;
}

/**
 * The notices whose clocks run, or ran last: those under the declaration in force, as long as the provider is controller.
 * Nothing is due in an exercise, in which nothing is submitted.
 */
export function currentNotices(
  process: ProcessRow,
  factors: AuthorityFactors,
  submissions: readonly AuthoritySubmissionRow[],
): NoticeToAuthority[] {
  const { declaredAt, withdrawnAt, exercise } = process;
  if (!declaredAt || withdrawnAt || exercise || !factors.capacity.includes('CONTROLLER')) return [];
  return noticesOf(process, factors, submissions).filter((each) => each.declaredAt.getTime() === declaredAt.getTime());
}

/** Whether any authority is due something: then the process is not complete. */
export async function areAuthoritiesDue(context: AuthorityDependencies, process: ProcessRow): Promise<boolean> {
  const [factors, submissions] = await loadFactors(context, process);
  return currentNotices(process, factors, submissions).some(isDue);
}

async function loadFactors(
  context: AuthorityDependencies,
  { incidentId }: ProcessRow,
): Promise<[AuthorityFactors, AuthoritySubmissionRow[]]> {
  return Promise.all([context.authorityFactors.load(incidentId), context.submissions.load(incidentId)]);
}

/** The notice to an authority under the declaration made at the given time. */
export function noticeOf(
  process: ProcessRow,
  { capacity }: AuthorityFactors,
  submissions: readonly AuthoritySubmissionRow[],
  { authority, declaredAt }: { authority: RegisteredAuthority; declaredAt: Date },
): NoticeToAuthority {
  const own = submissions.filter(
    (each) => each.authorityId === authority.id && each.declaredAt.getTime() === declaredAt.getTime(),
  );
  const awareAt = process.awareAt && process.awareAt < declaredAt ? process.awareAt : declaredAt;
  const about = { authorityId: authority.id, country: authority.country, declaredAt, awareAt };
  return { ...about, process, authority, capacity, submissions: own };
}

function placeOf({ authority }: NoticeToAuthority): number {
  return SUPERVISORY_AUTHORITIES.indexOf(authority);
}
