import type { Case } from '../../cli/replay/case.ts';
import { type Call, callOf } from '../../cli/replay/inputs.ts';
import type { Ending } from '../../cli/replay/outcome.ts';
import type { Plan } from '../../cli/replay/plan.ts';
import { nameOf } from '../../cli/replay/report.ts';
import * as advisory from '../../domain/advisory.ts';
import { classificationOf, classify } from '../../domain/classification.ts';
import { clockState, deadlineOf } from '../../domain/clock.ts';
import { declarationInForce, declare } from '../../domain/declaration.ts';
import { suspectExposure } from '../../domain/exposure.ts';
import { handOver } from '../../domain/handover.ts';
import { advance, type Fact, type Incident, report, type Stage } from '../../domain/incident.ts';
import { addEvidence, recordMitigation, verifyContainment } from '../../domain/mitigation.ts';
import { completePostMortem } from '../../domain/postmortem.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { checkScope } from '../../domain/scope.ts';
import { assess } from '../../domain/severity.ts';
import type * as Incidents from '../../subgraphs/incidents/types.generated.ts';
import type * as Notifications from '../../subgraphs/notifications/types.generated.ts';

/** What the notifications know of an incident: what they learn from its events, and what they did. */
interface Process {
  startedAt: Date | null;
  declaredAt: Date | null;
  revisions: advisory.Revision[];
  firstToldAt: Date | null;
  feed: string[];
}

/**
 * Plays a plan's steps through the rules alone, as the subgraphs would: same inputs, same order of events, no database.
 * @param now when the first step is recorded
 * @throws with the step and the reason when one is refused
 */
export function simulate(story: Case, plan: Plan, now: Date): Ending & { incident: Incident } {
  let incident: Incident | null = null;
  const process: Process = { startedAt: null, declaredAt: null, revisions: [], firstToldAt: null, feed: [] };
  for (const [index, step] of plan.steps.entries()) {
    if (step.do === 'stay') {
      if (incident?.stage !== step.in) throw new Error(`${nameOf(step)}: the stage is ${incident?.stage}`);
      continue;
    }
    const incidentId = incident ? 'incident' : null;
    const call = callOf(step, { story, wordings: plan.wordings, service: 'Email', key: 'key', incidentId });
    const fact: Fact = { at: instantOf(call), recordedAt: new Date(now.getTime() + index), by: 'responder' };
    const refusal = (result: Refusal) =>
      new Error(`${nameOf(step)} at ${fact.at.toISOString()}, timeline[${step.place}]: ${result.message}`);
    if (call.name === 'draftAdvisory') {
      const published = publishInto(process, incident as unknown as Incident, call.input as never, fact);
      if (isRefusal(published)) throw refusal(published);
      incident = { ...(incident as unknown as Incident), noticesOut: true };
      continue;
    }
    const result: Incident | Refusal = change(incident, call, fact, String(index));
    if (isRefusal(result)) throw refusal(result);
    learn(process, result, call, fact);
    incident = result;
  }
  if (!incident) throw new Error('Nothing was reported.');
  return { ...endingOf(incident, process, now), incident };
}

function instantOf({ input }: Call): Date {
  return new Date((input['at'] ?? input['detectedAt'] ?? input['declaredAt']) as string);
}

/** What the incidents' command of a mutation decides: `subgraphs/incidents/commands.ts`, without its store. */
function change(before: Incident | null, { name, input }: Call, fact: Fact, id: string): Incident | Refusal {
  if (name === 'reportIndication') {
    const { title, indication, source, reference, serviceFamily } = input as unknown as Incidents.ReportIndicationInput;
    const given = { title, indication, source, reference: reference ?? null, serviceFamily };
    const indicated = { ...given, reportedBy: null, partition: 'public', exercise: false };
    return report(indicated, fact, { id: 'incident', trackingId: 'TOC-1' });
  }
  if (!before) throw new Error(`${name} before the report`);
  switch (name) {
    case 'assessIncident': {
      const {
        impact,
        responsibility = null,
        escalate,
        note = null,
      } = input as unknown as Incidents.AssessIncidentInput;
      return assess(before, { ...impact, responsibility, escalate, note }, fact);
    }
    case 'advanceStage': {
      const { to, reason = null } = input as unknown as Incidents.AdvanceStageInput;
      return advance(before, { to, reason }, fact);
    }
    case 'classifyIncident': {
      const given = input as unknown as Incidents.ClassifyIncidentInput;
      const { classification, rationale } = given;
      const [effects, capacity] = [given.effects ?? [], given.capacity ?? []];
      const rootCause = given.rootCause ?? null;
      return classify(before, { classification, effects, capacity, rationale, rootCause, evidenceIds: [] }, fact);
    }
    case 'handOverToCustomer':
      return handOver(before, input as unknown as Incidents.HandOverInput, fact);
    case 'suspectExposure':
      return suspectExposure(before, input as unknown as Incidents.SuspectExposureInput, fact);
    case 'declareIncident':
      return declare(before, input as unknown as Incidents.DeclareIncidentInput, fact, id);
    case 'addEvidence': {
      const { kind, description } = input as unknown as Incidents.AddEvidenceInput;
      return addEvidence(before, { kind, description, sha256: null, location: null }, fact, id);
    }
    case 'recordMitigation': {
      const { kind, state, description } = input as unknown as Incidents.RecordMitigationInput;
      const absent = { id: null, emergency: false, owner: null, dueAt: null, reason: null };
      return recordMitigation(before, { kind, state, description, ...absent }, fact, id);
    }
    case 'verifyContainment':
      return verifyContainment(before, input as never, fact);
    case 'completePostMortem': {
      const { summary, rootCause, sufficiencyOfResponse } = input as unknown as Incidents.CompletePostMortemInput;
      const absent = { whatWentWell: null, whatWentWrong: null, procedureRevisions: [], customerSummary: null };
      return completePostMortem(before, { summary, rootCause, sufficiencyOfResponse, ...absent }, fact);
    }
    case 'scopeIncident': {
      const unlawful = checkScope(input['rules'] as never);
      if (fact.at < before.detection.detectedAt) throw new Error('scoped before detection');
      return unlawful ?? before;
    }
    default:
      throw new Error(`${name} is no command of the incidents`);
  }
}

/** What the notifications and the planner make of the incidents' events. */
function learn(process: Process, incident: Incident, { name }: Call, { at }: Fact): void {
  if (name === 'suspectExposure' || name === 'declareIncident') process.startedAt ??= at;
  if (name === 'declareIncident') process.declaredAt = declarationInForce(incident)?.declaredAt ?? null;
  if (name === 'advanceStage' && process.firstToldAt) process.feed.push(`StageChanged ${incident.stage}`);
}

/** Draft, review and publication of one revision, and the notices that follow. */
function publishInto(
  process: Process,
  incident: Incident,
  input: Notifications.DraftAdvisoryInput,
  fact: Fact,
): Refusal | null {
  if (!process.startedAt) throw new Error('a notice before the notification process has started');
  const { revisions, declaredAt } = process;
  const absent = { translations: [], includePostMortemSummary: false };
  const draft = advisory.draftRevision(revisions, { ...absent, ...(input as Required<typeof input>) } as never, fact);
  if (isRefusal(draft)) return draft;
  const verdict = { approved: true, note: null, roles: ['LEGAL'] as const };
  const reviewed = advisory.reviewRevision(draft, verdict, { ...fact, by: 'legal' });
  if (isRefusal(reviewed)) return reviewed;
  const situation = {
    stage: incident.stage as Stage,
    declaredAt,
    withdrawn: false,
    deadline: declaredAt && deadlineOf(declaredAt),
  };
  const published = advisory.publishRevision(revisions, reviewed, situation, fact);
  if (isRefusal(published)) return published;
  process.revisions = [...revisions, published];
  const later = published.kind === 'FINAL' ? 'AdvisoryResolved' : 'AdvisoryUpdated';
  process.feed.push(process.firstToldAt ? later : 'AdvisoryPublished');
  process.firstToldAt ??= fact.at;
  return null;
}

function endingOf(incident: Incident, { declaredAt, firstToldAt, feed }: Process, now: Date): Ending {
  return {
    stage: incident.stage,
    classification: classificationOf(incident),
    declaredAt: declarationInForce(incident)?.declaredAt ?? null,
    handedOver: incident.handOver !== null,
    clock: clockState({ declaredAt, lastToldAt: firstToldAt, suspendedUntil: null }, now),
    deadline: declaredAt && deadlineOf(declaredAt),
    firstNoticeAt: firstToldAt,
    feed,
    leaked: 0,
  };
}
