import { claimableSources } from '../../domain/access/detection-sources.ts';
import { engagementOf } from '../../domain/access/policy.ts';
import { classificationOf } from '../../domain/incident/classification.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { finalizedAt, postMortemDueAt } from '../../domain/incident/postmortem.ts';
import { assessSeverity, currentSeverity } from '../../domain/incident/severity.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { reportedOutcome } from '../../domain/reporting/outcome.ts';
import { recordRefusedAccess } from '../../platform/audit/refused-access.ts';
import { AppError } from '../../platform/errors.ts';
import { type Cursor, decodeCursor, encodeCursor, type StoredEvent } from '../../platform/events/events.ts';
import { pageOf } from '../../platform/queries/paging.ts';
import { actionItemResolvers, mitigationsOf } from './action-items/resolvers.ts';
import { breachResolvers } from './breach-resolvers.ts';
import * as commands from './commands.ts';
import type { Context } from './context.ts';
import { pagingResolvers } from './paging/resolvers.ts';
import { peopleResolvers } from './people/resolvers.ts';
import * as reports from './report-commands.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { rotaResolvers } from './rota/resolvers.ts';
import { findIncidentByTrackingId, listIncidents, listReports } from './store.ts';

const outcome = { __resolveType: (value: object) => ('refused' in value ? value.refused : 'Incident') as never };

export const resolvers: Resolvers = {
  ...breachResolvers,
  ...actionItemResolvers,
  ...rotaResolvers,
  ...pagingResolvers,
  ...peopleResolvers,

  Query: {
    incident(_source, { id, trackingId }, context) {
      if ((id == null) === (trackingId == null)) {
        throw new AppError('INVALID', 'Specify either `id` or `trackingId`.', { field: 'id' });
      }
      return id != null
        ? context.incidents.load(id)
        : context.read((tx) => findIncidentByTrackingId(tx, context.viewer, trackingId as string, context.clock()));
    },
    incidents: (_source, { filter, ...page }, context) =>
      listIncidents(context.read, context.viewer, filter ?? {}, pageOf(page, 2), context.clock()) as never,
    assessImpact(_source, { input }) {
      const preview = assessSeverity(input, { declared: false });
      if (isRefusal(preview)) throw new AppError('INVALID', preview.message, { field: 'input' });
      return preview;
    },
    claimableSources: (_source, _args, { viewer }) => claimableSources(viewer),
    myReports: (_source, page, { read, viewer, clock }) => listReports(read, viewer, pageOf(page, 2), clock()) as never,
    ...breachResolvers.Query,
    ...actionItemResolvers.Query,
    ...rotaResolvers.Query,
    ...pagingResolvers.Query,
  },

  Mutation: {
    reportIndication: (_source, { input }, context) => reports.reportIndication(context, input) as never,
    assessIncident: (_source, { input }, context) => commands.assessIncident(context, input) as never,
    async advanceStage(_source, { input }, context) {
      // Closing requires that the notices are out, so the events of notifications committed by now must be handled first.
      if (input.to === 'CLOSE') await context.caughtUp();
      return commands.advanceStage(context, input) as never;
    },
    classifyIncident: (_source, { input }, context) => commands.classifyIncident(context, input) as never,
    handOverToCustomer: (_source, { input }, context) => commands.handOverToCustomer(context, input) as never,
    addEvidence: (_source, { input }, context) => commands.addIncidentEvidence(context, input) as never,
    recordMitigation: (_source, { input }, context) => commands.recordIncidentMitigation(context, input) as never,
    verifyContainment: (_source, { input }, context) => commands.verifyIncidentContainment(context, input) as never,
    requestUnmarking: (_source, { input }, context) => reports.requestExerciseUnmarking(context, input) as never,
    decideUnmarking: (_source, { input }, context) => reports.decideExerciseUnmarking(context, input) as never,
    async recordRefusal(_source, { coordinate }, context) {
      await recordRefusedAccess(context, [coordinate]);
      return true;
    },
    ...breachResolvers.Mutation,
    ...rotaResolvers.Mutation,
    ...pagingResolvers.Mutation,
    ...peopleResolvers.Mutation,
  },

  Subscription: {
    incidentChanged: {
      subscribe: (_source: unknown, args: { incidentId?: string; after?: string }, context: Context) =>
        changes(context, args.incidentId ?? null, args.after == null ? null : decodeCursor(args.after).cursor),
      resolve: async (event: StoredEvent, _args: unknown, context: Context) => ({
        cursor: encodeCursor(event.cursor),
        at: event.at,
        kind: event.type,
        facts: Object.entries(event.facts).map(([name, value]) => ({
          name,
          value: value === null ? null : String(value),
        })),
        incident: await freshIncident(context, event.incidentId as string),
      }),
    } as never,
  },

  Incident: {
    __resolveReference: ({ id }, { incidents }) => incidents.load(id) as never,
    classification: (incident) => classificationOf(incident),
    severity: (incident) => currentSeverity(incident)?.severity ?? null,
    priority: (incident) => currentSeverity(incident)?.priority ?? null,
    reportingTenant: ({ reportingTenantId: id }) => (id === null ? null : { id }),
    classifications: (incident) => incident.classifications.map((record) => ({ ...record, incident })),
    mitigations: (incident) => mitigationsOf(incident),
    postMortemDueAt: (incident) => postMortemDueAt(incident),
    finalizedAt: (incident) => finalizedAt(incident),
    ...breachResolvers.Incident,
    ...pagingResolvers.Incident,
    ...peopleResolvers.Incident,
  },

  ClassificationRecord: {
    evidence: ({ incident, evidenceIds }) => incident.evidence.filter(({ id }) => evidenceIds.includes(id)),
  },

  Report: {
    incidentId: (incident) => incident.id,
    tenantId: (incident) => incident.reportingTenantId,
    reportedAt: (incident) => incident.openedAt,
    outcome: async (incident, _args, { viewer, notified }) =>
      reportedOutcome(incident, { roles: viewer.roles, notified: await notified.load(incident.id) }),
  },

  ReportIndicationResult: outcome,
  AssessIncidentResult: outcome,
  AdvanceStageResult: outcome,
  ClassifyIncidentResult: outcome,
  HandOverResult: outcome,
  SuspectExposureResult: outcome,
  StateAwarenessResult: outcome,
  DeclareIncidentResult: outcome,
  AddEvidenceResult: outcome,
  RecordMitigationResult: outcome,
  VerifyContainmentResult: outcome,
  CompletePostMortemResult: outcome,
  CompleteProcedureRevisionResult: outcome,
  UpdateProcedureRevisionResult: outcome,
  DecideExposureResult: outcome,
  WithdrawalResult: outcome,
  DecisionNotToNotifyResult: outcome,
  UnmarkingResult: outcome,
  ParticipantResult: outcome,
  Refusal: { __resolveType: (value) => (value as never as { refused: 'Unmet' }).refused },
};

/** Events of incidents in the viewer's partition, from a cursor or from now on. */
async function* changes(
  context: Context,
  incidentId: string | null,
  after: Cursor | null,
): AsyncGenerator<StoredEvent> {
  const ended = new AbortController();
  try {
    const wanted = (event: StoredEvent) =>
      isShown(event.type) &&
      event.partition === context.viewer.partition &&
      (incidentId === null || event.incidentId === incidentId);
    for await (const event of context.tail.follow(after, ended.signal, wanted)) {
      // An auditor receives only the events of incidents within the engagement's period.
      if (engagementOf(context.viewer) && !(await context.incidents.load(event.incidentId as string))) continue;
      yield event;
    }
  } finally {
    ended.abort();
  }
}

/** Whether an event is shown: changes of an incident, its impact, its advisory, its clock, reminders and delays, and its pages. */
function isShown(type: string): boolean {
  return ['incident.', 'impact.', 'advisory.', 'process.', 'page.'].some((prefix) => type.startsWith(prefix));
}

/** Loads without the caches of earlier events: a post-mortem read with this event is recorded again. */
function freshIncident({ incidents, postMortemReads }: Context, id: string): Promise<Incident | null> {
  postMortemReads.clear(id);
  return incidents.load(id);
}
