import type DataLoader from 'dataloader';
import { type AuthorityNotice, isDue } from '../../../domain/authorities/authority-clock.ts';
import { controllerDuties, mayCover, type Place } from '../../../domain/authorities/competence.ts';
import {
  authorityById,
  type RegisteredAuthority,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import { isLawOfCountryApplied } from '../../../domain/regimes/applicable.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { type LawFacts, lawsOf, type ProviderProfile } from '../regimes/applicable.ts';
import { findRegimeRecords, type RegimeRecords } from '../regimes/store.ts';
import type { AuthoritySubmissionRow, ProcessRow } from '../tables.ts';
import { type AuthorityFactors, findAuthorityFactors, findSubmissions } from './store.ts';

/** The provider's profile, and the loaders of what decides on an authority's notice. */
export interface AuthorityDependencies extends ProviderProfile {
  authorityFactors: Pick<DataLoader<string, AuthorityFactors>, 'load'>;
  regimeRecords: Pick<DataLoader<string, RegimeRecords>, 'load'>;
  submissions: Pick<DataLoader<string, AuthoritySubmissionRow[]>, 'load'>;
}

/** What of an incident decides on the notices to authorities. */
export interface NoticeFacts extends LawFacts {
  submissions: readonly AuthoritySubmissionRow[];
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
  context: AuthorityDependencies,
  process: ProcessRow,
): Promise<NoticeToAuthority[]> {
  return noticesOf(context, process, await loadFacts(context, process));
}

/** The same, of the given facts. */
function noticesOf(profile: ProviderProfile, process: ProcessRow, facts: NoticeFacts): NoticeToAuthority[] {
  const { declaredAt, withdrawnAt } = process;
  const duties = dutiesOf(profile, process, facts);
  const { due } = duties;
  const required =
    declaredAt && !withdrawnAt ? due.map(({ authority }) => ({ authorityId: authority.id, declaredAt })) : [];
  const keys = new Map(
    [...facts.submissions, ...required].map((key) => [`${key.declaredAt.getTime()} ${key.authorityId}`, key]),
  );
  return [...keys.values()]
    .flatMap(({ authorityId, declaredAt }) => {
      const authority = authorityById(authorityId);
      return authority ? [noticeUnder(duties, process, facts, { authority, declaredAt })] : [];
    })
    .sort((one, other) => one.declaredAt.getTime() - other.declaredAt.getTime() || positionOf(one) - positionOf(other));
}

/** The countries in which the authority of a region must be notified that is not known, while the declaration is in force. */
export async function regionsMissing(context: AuthorityDependencies, process: ProcessRow): Promise<string[]> {
  if (!process.declaredAt || process.withdrawnAt) return [];
  return dutiesOf(context, process, await loadFacts(context, process)).regionsMissing;
}

/** The duties of a controller, also for data subjects where no tenant is impacted. */
function dutiesOf(profile: ProviderProfile, process: ProcessRow, facts: LawFacts) {
  const { factors, records } = facts;
  const laws = lawsOf(profile, process, facts);
  const applies = (country: string) => isLawOfCountryApplied(laws, country);
  const places = [...factors.places, ...records.dataSubjectCountries];
  const all = controllerDuties(factors.capacity, places, profile.establishment, SUPERVISORY_AUTHORITIES);
  return {
    /** By every law, whether it applies or not. */
    all: all.due,
    due: all.due.filter(({ authority }) => applies(authority.country)),
    regionsMissing: all.regionsMissing.filter(applies),
  };
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
  const facts = await loadFacts(context, process);
  const authority = authorityById(authorityId);
  if (!process.declaredAt || !authority) return null;
  const notice = noticeOf(context, process, facts, { authority, declaredAt: process.declaredAt });
  const required = facts.factors.capacity.includes('CONTROLLER') && !process.withdrawnAt;
  return required || notice.submissions.length > 0 ? notice : null;
}

/**
 * The notices whose clocks run, or ran last: those under the declaration in force, as long as the provider is controller.
 * Nothing is due in an exercise, in which nothing is submitted.
 */
export function currentNotices(profile: ProviderProfile, process: ProcessRow, facts: NoticeFacts): NoticeToAuthority[] {
  if (!isNotifying(process, facts)) return [];
  const declaredAt = process.declaredAt.getTime();
  return noticesOf(profile, process, facts).filter((each) => each.declaredAt.getTime() === declaredAt);
}

/** Whether the provider notifies authorities of the incident: as controller, under a declaration in force, of a real incident. */
function isNotifying(
  process: ProcessRow,
  { factors }: NoticeFacts,
): process is ProcessRow & { declaredAt: NonNullable<ProcessRow['declaredAt']> } {
  const { declaredAt, withdrawnAt, exercise } = process;
  return declaredAt !== null && !withdrawnAt && !exercise && factors.capacity.includes('CONTROLLER');
}

/**
 * Whether any authority is due something: then the process is not complete. Where the authority of a region is not known, a
 * submission to any authority of its country is what Legal has determined.
 */
export async function areAuthoritiesDue(context: AuthorityDependencies, process: ProcessRow): Promise<boolean> {
  const facts = await loadFacts(context, process);
  if (!isNotifying(process, facts)) return false;
  const notices = currentNotices(context, process, facts);
  if (notices.some(isDue)) return true;
  return dutiesOf(context, process, facts).regionsMissing.some(
    (country) => !notices.some(({ authority }) => authority.country === country),
  );
}

async function loadFacts(context: AuthorityDependencies, { incidentId }: ProcessRow): Promise<NoticeFacts> {
  const [factors, records, submissions] = await Promise.all([
    context.authorityFactors.load(incidentId),
    context.regimeRecords.load(incidentId),
    context.submissions.load(incidentId),
  ]);
  return { factors, records, submissions };
}

/** The same facts as a transaction sees them. */
export async function findNoticeFacts(executor: Executor, { incidentId }: ProcessRow): Promise<NoticeFacts> {
  const [factors] = (await findAuthorityFactors(executor, [incidentId])) as [AuthorityFactors];
  const [records] = (await findRegimeRecords(executor, [incidentId])) as [RegimeRecords];
  const [submissions = []] = await findSubmissions(executor, [incidentId]);
  return { factors, records, submissions };
}

/** The notice to an authority under the declaration made at the given time. */
export function noticeOf(
  profile: ProviderProfile,
  process: ProcessRow,
  facts: NoticeFacts,
  key: { authority: RegisteredAuthority; declaredAt: Date },
): NoticeToAuthority {
  return noticeUnder(dutiesOf(profile, process, facts), process, facts, key);
}

function noticeUnder(
  { all }: ReturnType<typeof dutiesOf>,
  process: ProcessRow,
  { factors: { capacity, places }, submissions }: NoticeFacts,
  { authority, declaredAt }: { authority: RegisteredAuthority; declaredAt: Date },
): NoticeToAuthority {
  const awareAt = process.awareAt && process.awareAt < declaredAt ? process.awareAt : declaredAt;
  const due = all.find((each) => each.authority === authority);
  const own = places.filter((place) => due?.places.includes(place) ?? mayCover(authority, place));
  return {
    ...{ authorityId: authority.id, law: authority.law, declaredAt, awareAt },
    submissions: submissions.filter(
      (each) => each.authorityId === authority.id && each.declaredAt.getTime() === declaredAt.getTime(),
    ),
    ...{ process, authority, capacity },
    lead: due?.lead ?? false,
    places: own.length > 0 ? own : null,
  };
}

function positionOf({ authority }: NoticeToAuthority): number {
  return SUPERVISORY_AUTHORITIES.indexOf(authority);
}
