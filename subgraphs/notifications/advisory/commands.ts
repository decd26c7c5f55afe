import type { ContactRole } from '../../../domain/access/role.ts';
import type { EventType } from '../../../domain/event.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import {
  type AdvisoryText,
  draftRevision,
  publishRevision,
  type Revision,
  reviewRevision,
} from '../../../domain/notification/advisory.ts';
import { checkDeliveryChoice, chooseDelivery } from '../../../domain/notification/audience.ts';
import { deadlineOf } from '../../../domain/notification/clock.ts';
import { countsSince } from '../../../domain/notification/counting.ts';
import type { Filing } from '../../../domain/notification/filing/filing.ts';
import { checkOutreach } from '../../../domain/notification/publication.ts';
import { isRefusal, type Unmet } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import { fetchCustomerSummary, fetchHasImpact } from '../other-subgraphs.ts';
import { findDelays } from '../process/delay-store.ts';
import { lockProcess } from '../process/store.ts';
import type { ProcessRow } from '../tables.ts';
import { findRevisions, saveRevision } from './store.ts';

/** Writes the next revision, or rewrites the current draft. The post-mortem summary it may carry is fetched beforehand. */
export async function draftAdvisory(context: Context, input: Input.DraftAdvisoryInput): Promise<Revision | Unmet> {
  const includePostMortemSummary = input.includePostMortemSummary ?? false;
  const customerSummary = includePostMortemSummary ? await fetchCustomerSummary(context, input.incidentId) : null;
  return change(context, input, 'advisory.drafted', (process, history, fact) =>
    draftRevision(
      history,
      {
        kind: input.kind,
        dataCategories: input.dataCategories,
        contactPoint: input.contactPoint,
        reasonsForDelay: input.reasonsForDelay ?? null,
        ...textOf(input),
        ...filingOf(input),
        translations: (input.translations ?? []).map((each) => ({ locale: each.locale, ...textOf(each) })),
        includePostMortemSummary,
      },
      fact,
      { customerSummary, countsSince: countsSince({ ...process, withdrawn: process.withdrawnAt !== null }) },
    ),
  );
}

/** Four-eyes principle: the reviewer is never the drafter. */
export const reviewAdvisory = (context: Context, input: Input.ReviewAdvisoryInput): Promise<Revision | Unmet> =>
  change(context, input, 'advisory.reviewed', (_process, history, fact) =>
    reviewRevision(
      revisionOf(history, input.revision),
      {
        approved: input.approved,
        note: input.note ?? null,
        roles: context.viewer.roles,
        readAs: input.recordedAt ?? null,
      },
      fact,
    ),
  );

/** Publishes a revision: the event starts the fan-out, which notifies tenant by tenant. */
export async function publishAdvisory(
  context: Context,
  input: Input.PublishAdvisoryInput,
): Promise<ProcessRow | Unmet> {
  // Customers knows of a scope at once, and the audience here only when it is synced.
  const reachesTenants = await fetchHasImpact(context, input.incidentId);
  const revision = await change(context, input, 'advisory.published', async (process, history, fact, tx) => {
    const { channels = null, mailRoles = null } = input;
    const fanOut = chooseDelivery({ channels, mailRoles: mailRoles as ContactRole[] | null }, isHistorical(fact));
    const unlawful = checkDeliveryChoice(fanOut);
    if (unlawful) return unlawful;
    const published = publishRevision(
      history,
      revisionOf(history, input.revision),
      {
        stage: process.stage,
        declaredAt: process.declaredAt,
        realSince: process.realSince,
        withdrawn: process.withdrawnAt !== null,
        deadline: process.declaredAt && deadlineOf(process.declaredAt),
      },
      fact,
    );
    if (isRefusal(published)) return published;
    const delays = await findDelays(tx, process);
    const held = checkOutreach(published.kind, { delays, reachesTenants }, fact.recordedAt);
    if (held) return held;
    const notifyAccountTeam = fanOut.channels.includes('EMAIL') && (input.notifyAccountTeam ?? true);
    return { ...published, ...fanOut, notifyAccountTeam };
  });
  if (isRefusal(revision)) return revision as Unmet;
  return (await context.processes.load(input.incidentId)) as ProcessRow;
}

/** Every command on an advisory: lock the process, decide, save, append event and audit entry, in one transaction. */
async function change(
  context: Context,
  target: { incidentId: string; at?: Date | null | undefined },
  type: EventType,
  decide: (
    process: ProcessRow,
    history: Revision[],
    fact: Fact,
    tx: Transaction,
  ) => Revision | Unmet | Promise<Revision | Unmet>,
): Promise<Revision | Unmet> {
  const { incidentId } = target;
  const upToDate = await context.caughtUp();
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, context.viewer.partition, incidentId);
    if (!process) throw noSuchIncident(upToDate);
    const recordedAt = context.clock();
    const fact: Fact = { at: target.at ?? recordedAt, recordedAt, by: context.viewer.subject };
    const refused = checkProcess(process, fact);
    if (refused) return refused;
    const [history = []] = await findRevisions(tx, [incidentId]);
    const revision = await decide(process, history, fact, tx);
    if (isRefusal(revision)) return revision as Unmet;
    await saveRevision(tx, incidentId, revision);
    await recordRevision(tx, process, revision, type, fact);
    return revision;
  });
}

function textOf(text: Input.DraftAdvisoryInput | Input.AdvisoryTextInput): AdvisoryText {
  return {
    title: text.title,
    whatHappened: text.whatHappened,
    likelyConsequences: text.likelyConsequences ?? null,
    measuresTaken: text.measuresTaken ?? null,
    recommendedActions: text.recommendedActions,
    toFollow: text.toFollow ?? [],
    protectionMeasures: text.protectionMeasures ?? null,
    dataSubjectText: text.dataSubjectText ?? null,
  };
}

function filingOf(input: Input.DraftAdvisoryInput): Filing {
  return {
    language: input.language ?? null,
    breachFrom: input.breachFrom ?? null,
    breachUntil: input.breachUntil ?? null,
    breachOngoing: input.breachOngoing ?? false,
    dataSubjectCategories: input.dataSubjectCategories ?? [],
    dataProtectionOfficer: input.dataProtectionOfficer ?? null,
    indicators: (input.indicators ?? []).map(({ type, value, description = null }) => ({ type, value, description })),
    dataSubjectCommunication: input.dataSubjectCommunication ?? null,
  };
}

function checkProcess(process: ProcessRow, { at, recordedAt }: Fact): Unmet | null {
  const unmet: string[] = [];
  if (!process.startedAt)
    unmet.push('the notification process starts when exposure is suspected or the incident is declared');
  if (at > recordedAt) unmet.push('`at` must not be in the future');
  if (at < process.detectedAt) unmet.push('`at` must not be before detection');
  return unmet.length > 0 ? { refused: 'Unmet', message: `Not possible now: ${unmet.join('; ')}.`, unmet } : null;
}

function revisionOf(history: Revision[], number: number): Revision {
  const revision = history.find((candidate) => candidate.number === number);
  if (!revision) throw new AppError('NOT_FOUND', `The advisory has no revision ${number}.`, { field: 'revision' });
  return revision;
}

async function recordRevision(
  tx: Transaction,
  process: ProcessRow,
  revision: Revision,
  type: EventType,
  fact: Fact,
): Promise<void> {
  const { incidentId, partition } = process;
  const facts = { revision: revision.number, kind: revision.kind };
  await recordChange(tx, {
    ...{ type, at: fact.at, actor: fact.by, incidentId, partition },
    facts: { ...facts, historical: isHistorical(fact) },
    details: { ...facts, approved: revision.review?.approved ?? null },
  });
}

/** Whether the caller gave the date: then the fact is history imported from another system. */
function isHistorical({ at, recordedAt }: Fact): boolean {
  return at.getTime() !== recordedAt.getTime();
}
