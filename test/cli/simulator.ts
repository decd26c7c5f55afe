import { type Call, callOf } from '../../cli/replay/inputs.ts';
import type { Ending } from '../../cli/replay/outcome.ts';
import type { Case } from '../../cli/replay/plan/case.ts';
import type { Plan } from '../../cli/replay/plan/plan.ts';
import { nameOf } from '../../cli/replay/report.ts';
import { classificationOf, classify } from '../../domain/incident/classification.ts';
import { declarationInForce, declare } from '../../domain/incident/declaration.ts';
import { decideExposure, suspectExposure } from '../../domain/incident/exposure.ts';
import type { Fact } from '../../domain/incident/fact.ts';
import { handOver } from '../../domain/incident/handover.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { advance, report } from '../../domain/incident/lifecycle.ts';
import { addEvidence, recordMitigation, verifyContainment } from '../../domain/incident/mitigation.ts';
import { completePostMortem } from '../../domain/incident/postmortem.ts';
import { checkScope } from '../../domain/incident/scope.ts';
import { assess } from '../../domain/incident/severity.ts';
import { decideWithdrawal, requestWithdrawal } from '../../domain/incident/withdrawal.ts';
import { clockState, deadlineOf } from '../../domain/notification/clock.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type * as Incidents from '../../subgraphs/incidents/inputs.generated.ts';
import { learn, type Process, publishInto, unstarted } from './simulated-notices.ts';

/**
 * Replays the steps of a plan through the rules alone, as the subgraphs would: same inputs, same order of events, no database.
 * @param now the time at which the first step is recorded
 * @throws Error with the step and the reason if one is refused
 */
export function simulate(story: Case, plan: Plan, now: Date): Ending & { incident: Incident } {
  let incident: Incident | null = null;
  const process = unstarted();
  for (const [index, step] of plan.steps.entries()) {
    if (step.do === 'stay') {
      if (incident?.stage !== step.in) throw new Error(`${nameOf(step)}: the stage is ${incident?.stage}`);
      continue;
    }
    const incidentId = incident ? 'incident' : null;
    const withdrawalId = (incident && declarationInForce(incident)?.withdrawal?.id) ?? null;
    const subject = { story, wordings: plan.wordings, service: 'Email', key: 'key', incidentId, withdrawalId };
    const call = callOf(step, subject);
    const by = step.do === 'approveWithdrawal' ? step.by : 'responder';
    const fact: Fact = { at: timeOf(call), recordedAt: new Date(now.getTime() + index), by };
    const refusal = (result: Refusal) =>
      new Error(`${nameOf(step)} at ${fact.at.toISOString()}, timeline[${step.place}]: ${result.message}`);
    if (call.name === 'draftAdvisory') {
      const published = publishInto(process, incident as unknown as Incident, call.input as never, fact);
      if (isRefusal(published)) throw refusal(published);
      if (call.input['kind'] !== 'RETRACTION') incident = { ...(incident as unknown as Incident), noticesOut: true };
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

function timeOf({ input }: Call): Date {
  return new Date((input['at'] ?? input['detectedAt'] ?? input['declaredAt']) as string);
}

/** The decision of a mutation of the incidents subgraph: `subgraphs/incidents/commands.ts`, without its store. */
function change(before: Incident | null, { name, input }: Call, fact: Fact, id: string): Incident | Refusal {
  if (name === 'reportIndication') {
    const { title, indication, source, reference, serviceFamily } = input as unknown as Incidents.ReportIndicationInput;
    const { externalReporter = null } = input as unknown as Incidents.ReportIndicationInput;
    const given = { title, indication, source, externalReporter, reference: reference ?? null, serviceFamily };
    const real = { exercise: false, exerciseTerms: null, tenantId: null };
    const indicated = { ...given, ...real, reportedBy: null, partition: 'public' };
    const reporter = { roles: ['RESPONDER'], partnerId: null, tenantIds: [], isOfTenant: false } as const;
    return report(indicated, reporter, fact, { id: 'incident', trackingId: 'TOC-1' });
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
    case 'decideExposure': {
      const { declare: declared, rationale, basis } = input as unknown as Incidents.DecideExposureInput;
      return decideExposure(before, { declared, rationale, basis: basis ?? [] }, fact, id);
    }
    case 'declareIncident':
      return declare(before, input as unknown as Incidents.DeclareIncidentInput, fact, id);
    case 'requestWithdrawal':
      return requestWithdrawal(before, input as unknown as Incidents.RequestWithdrawalInput, fact, id);
    case 'decideWithdrawal': {
      const { withdrawalId, approved, note = null } = input as unknown as Incidents.DecideWithdrawalInput;
      const roles = [fact.by === 'legal' ? 'LEGAL' : 'EXECUTIVE_INCIDENT_MANAGER'] as const;
      return decideWithdrawal(before, { withdrawalId, approved, note, roles }, fact);
    }
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

function endingOf(incident: Incident, process: Process, now: Date): Ending {
  const { firstNotifiedAt, feed, revisions } = process;
  const declaredAt = process.withdrawn ? null : process.declaredAt;
  return {
    stage: incident.stage,
    classification: classificationOf(incident),
    declaredAt: declarationInForce(incident)?.declaredAt ?? null,
    declarations: incident.declarations.length,
    handedOver: incident.handOver !== null,
    clock: clockState({ declaredAt, lastNotifiedAt: firstNotifiedAt, suspendedUntil: null }, now),
    deadline: declaredAt && deadlineOf(declaredAt),
    firstNoticeAt: firstNotifiedAt,
    revisions,
    feed,
    leaked: 0,
  };
}
