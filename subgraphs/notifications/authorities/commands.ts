import { recordSubmission } from '../../../domain/authorities/authority.ts';
import { type AuthoritySubmission, authorityClock } from '../../../domain/authorities/authority-clock.ts';
import { authorityById } from '../../../domain/authorities/supervisory-authorities.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import type { Revision } from '../../../domain/notification/advisory.ts';
import { latestPublished } from '../../../domain/notification/counting.ts';
import { isRefusal, type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import { findRevisions } from '../advisory/store.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import { lockProcess } from '../process/store.ts';
import type { ProcessRow } from '../tables.ts';
import { refreshAuthorityClocks } from './clocks.ts';
import { findNoticeFacts, noticeOf } from './notices.ts';
import { insertSubmission } from './store.ts';

/** Records for Legal one phase of a submission to an authority, by the rules of `domain/authorities/authority.ts`. */
export async function recordAuthoritySubmission(
  context: Context,
  input: Input.RecordAuthoritySubmissionInput,
): Promise<ProcessRow | Unmet> {
  const { incidentId, authorityId } = input;
  const { viewer } = context;
  const upToDate = await context.caughtUp();
  const authority = authorityById(authorityId);
  if (!authority) {
    throw new AppError('NOT_FOUND', 'Supervisory authority not found.', { field: 'authorityId' });
  }
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, viewer.partition, incidentId);
    if (!process) throw noSuchIncident(upToDate);
    const { declaredAt, partition } = process;
    if (!declaredAt) {
      return unmetNeeds('The submission cannot be saved', ['declaration: the incident was never declared']);
    }
    const facts = await findNoticeFacts(tx, process);
    const [history = []] = await findRevisions(tx, [incidentId]);
    const said = currentText(history);
    const fact: Fact = { at: input.submittedAt, recordedAt: context.clock(), by: viewer.subject };
    const after = recordSubmission(
      noticeOf(context, process, facts, { authority, declaredAt }),
      {
        text: { likelyConsequences: said?.likelyConsequences ?? null, measuresTaken: said?.measuresTaken ?? null },
        toFollow: input.toFollow ?? [],
        promisedAt: input.promisedAt ?? null,
        reference: input.reference,
        receipt: input.receipt ?? null,
        reasonsForDelay: input.reasonsForDelay ?? null,
      },
      { roles: viewer.roles, capacity: facts.factors.capacity, exercise: process.exercise },
      fact,
    );
    if (isRefusal(after)) return after as Unmet;
    const submission = after.submissions.at(-1) as AuthoritySubmission;
    const { number } = submission;
    const revision = said?.number ?? null;
    await insertSubmission(tx, { ...submission, incidentId, authorityId, declaredAt, revision });
    const { state } = authorityClock(after, fact.recordedAt);
    const recorded = { authorityId, number, state };
    await recordChange(tx, {
      ...{ type: 'authority.submission_recorded', at: fact.at, actor: fact.by, incidentId, partition, facts: recorded },
      details: { ...recorded, revision, submittedAt: fact.at.toISOString() },
    });
    await refreshAuthorityClocks(tx, context, process, fact.recordedAt);
    return process;
  });
}

/** The text an authority is notified with: the revision published last or, before any is published, the latest draft. */
export function currentText(history: readonly Revision[]): Revision | null {
  return latestPublished(history) ?? history.at(-1) ?? null;
}
