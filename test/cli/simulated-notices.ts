import type { Call } from '../../cli/replay/inputs.ts';
import { declarationInForce } from '../../domain/incident/declaration.ts';
import type { Fact } from '../../domain/incident/fact.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import * as advisory from '../../domain/notification/advisory.ts';
import { deadlineOf } from '../../domain/notification/clock.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type * as Notifications from '../../subgraphs/notifications/inputs.generated.ts';
import { filing } from '../domain/filings.ts';

/** The state of the notifications subgraph for an incident: from its events, and from its own commands. */
export interface Process {
  startedAt: Date | null;
  declaredAt: Date | null;
  withdrawn: boolean;
  revisions: advisory.Revision[];
  /** The time at which the tenant's notice was published, for any declaration. */
  noticeAt: Date | null;
  /** The time at which the tenant was notified of the latest declaration. */
  firstNotifiedAt: Date | null;
  feed: string[];
}

export function unstarted(): Process {
  const never = { startedAt: null, declaredAt: null, noticeAt: null, firstNotifiedAt: null };
  return { ...never, withdrawn: false, revisions: [], feed: [] };
}

/** Applies the incidents' events as the notifications subgraph and the fan-out do. */
export function learn(process: Process, incident: Incident, { name }: Call, { at }: Fact): void {
  if (name === 'suspectExposure' || name === 'declareIncident') process.startedAt ??= at;
  if (name === 'declareIncident') {
    process.declaredAt = declarationInForce(incident)?.declaredAt ?? null;
    process.withdrawn = false;
    process.firstNotifiedAt = null;
  }
  if (name === 'decideWithdrawal') process.withdrawn = declarationInForce(incident) === null;
  if ((name === 'advanceStage' || name === 'handOverToCustomer') && process.noticeAt)
    process.feed.push(`StageChanged ${incident.stage}`);
}

/** Drafts, reviews and publishes one revision, with the notices that follow. @returns a refusal, or null */
export function publishInto(
  process: Process,
  incident: Incident,
  input: Notifications.DraftAdvisoryInput,
  fact: Fact,
): Refusal | null {
  if (!process.startedAt) throw new Error('a notice before the notification process has started');
  const { revisions, declaredAt, withdrawn } = process;
  const absent = { ...filing(), translations: [], includePostMortemSummary: false };
  const known = { customerSummary: null, countsSince: withdrawn ? null : declaredAt };
  const full = { ...absent, ...(input as Required<typeof input>) } as never;
  const draft = advisory.draftRevision(revisions, full, fact, known);
  if (isRefusal(draft)) return draft;
  const decision = { approved: true, note: null, roles: ['LEGAL'] as const, readAs: null };
  const reviewed = advisory.reviewRevision(draft, decision, { ...fact, by: 'legal' });
  if (isRefusal(reviewed)) return reviewed;
  const situation = {
    stage: incident.stage as Stage,
    declaredAt,
    withdrawn,
    realSince: null,
    deadline: declaredAt && deadlineOf(declaredAt),
  };
  const published = advisory.publishRevision(revisions, reviewed, situation, fact);
  if (isRefusal(published)) return published;
  process.revisions = [...revisions, published];
  if (published.kind === 'RETRACTION') process.feed.push('AdvisoryResolved');
  else notify(process, published.kind === 'FINAL', fact.at);
  return null;
}

/** Fans out a revision: a notice from before the declaration is replaced, and the revision counts as the first one. */
function notify(process: Process, final: boolean, at: Date): void {
  const { noticeAt, declaredAt } = process;
  const known = noticeAt !== null && declaredAt !== null && noticeAt >= declaredAt;
  const later = final ? 'AdvisoryResolved' : 'AdvisoryUpdated';
  process.feed.push(known ? later : 'AdvisoryPublished');
  if (!known) process.noticeAt = at;
  process.firstNotifiedAt = process.noticeAt;
}
