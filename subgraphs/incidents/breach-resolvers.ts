import { reportableUndeclaredDueAt } from '../../domain/incident/classification.ts';
import { missing } from '../../domain/incident/declaration.ts';
import { exposureDecisionDueAt } from '../../domain/incident/exposure.ts';
import { decisionNotToNotifyInForce, declarationInForce, overtakenAt } from '../../domain/incident/in-force.ts';
import type { DecisionNotToNotify, Incident } from '../../domain/incident/incident.ts';
import { awareAt } from '../../domain/regimes/awareness.ts';
import type { AuditRow } from '../../platform/audit/audit.ts';
import { pageOf } from '../../platform/queries/paging.ts';
import { revisionsOf } from './action-items/resolvers.ts';
import { readTrail, verifyTrail } from './audit-trail.ts';
import * as breach from './breach-commands.ts';
import * as postMortem from './post-mortem-commands.ts';
import { groupFalsePositives, listRegister } from './register-store.ts';
import type { Resolvers } from './resolvers.generated.ts';

/** Breaches and false positives: declarations, withdrawals, and the records that prove them. */
export const breachResolvers = {
  Query: {
    falsePositives: (_source, { since }, { read, viewer }) =>
      read((tx) => groupFalsePositives(tx, viewer, since ?? null)),
    breachRegister: (_source, { declaredAfter, declaredBefore, exercises, ...page }, { read, viewer, clock }) =>
      listRegister(
        read,
        viewer,
        {
          declaredAfter: declaredAfter ?? null,
          declaredBefore: declaredBefore ?? null,
          exercises: exercises ?? false,
        },
        pageOf(page, 2),
        clock(),
      ) as never,
    auditTrail: (_source, { incidentId, ...page }, context) =>
      readTrail(context, incidentId ?? null, pageOf(page, 1)) as never,
    verifyAuditTrail: (_source, { incidentId }, context) => verifyTrail(context, incidentId ?? null),
  },

  Mutation: {
    suspectExposure: (_source, { input }, context) => breach.suspectIncidentExposure(context, input) as never,
    decideExposure: (_source, { input }, context) => breach.decideIncidentExposure(context, input) as never,
    declareIncident: (_source, { input }, context) => breach.declareIncident(context, input) as never,
    stateAwareness: (_source, { input }, context) => breach.stateIncidentAwareness(context, input) as never,
    requestWithdrawal: (_source, { input }, context) => breach.requestIncidentWithdrawal(context, input) as never,
    decideWithdrawal: (_source, { input }, context) => breach.decideIncidentWithdrawal(context, input) as never,
    requestNotToNotify: (_source, { input }, context) => breach.requestIncidentNotToNotify(context, input) as never,
    decideNotToNotify: (_source, { input }, context) => breach.decideIncidentNotToNotify(context, input) as never,
    completePostMortem: (_source, { input }, context) => postMortem.completeIncidentPostMortem(context, input) as never,
    completeProcedureRevision: (_source, { input }, context) =>
      postMortem.completeIncidentProcedureRevision(context, input) as never,
    updateProcedureRevision: (_source, { input }, context) =>
      postMortem.updateIncidentProcedureRevision(context, input) as never,
  },

  Incident: {
    exposureSuspectedAt: ({ exposure }) => exposure?.at ?? null,
    exposures: ({ exposure }) => (exposure ? [...exposure.earlier, exposure] : []),
    exposureDecisionDueAt: (incident) => exposureDecisionDueAt(incident),
    awareAt: (incident) => awareAt(incident),
    awarenessStatements: ({ awareness }) => awareness,
    declarationDueAt: (incident) => reportableUndeclaredDueAt(incident),
    declaration(incident) {
      const declaration = declarationInForce(incident);
      return declaration && { ...declaration, incident };
    },
    declarations: (incident) => incident.declarations.map((declaration) => ({ ...declaration, incident })),
    decisionNotToNotify(incident) {
      const decision = decisionNotToNotifyInForce(incident);
      return decision && notNotifying(incident, decision);
    },
    decisionsNotToNotify: (incident) =>
      incident.decisionsNotToNotify.map((decision) => notNotifying(incident, decision)),
    async postMortem(incident, _args, { postMortemReads }) {
      if (incident.postMortem) await postMortemReads.load(incident.id);
      return incident.postMortem && { ...incident.postMortem, incident };
    },
  },

  Declaration: {
    async missing({ incident }, _args, { scopes }) {
      const scope = await scopes.load(incident.id);
      return missing({
        impactScoped: scope !== null,
        resourcesKnown: scope?.resourcesKnown ?? false,
        repairStepsRecorded: incident.mitigations.some(({ state }) => state !== 'DROPPED'),
      });
    },
    withdrawals: ({ withdrawal }) => (withdrawal ? [...withdrawal.earlier, withdrawal] : []),
  },

  PostMortem: {
    procedureRevisions: ({ incident }) => revisionsOf(incident),
  },

  FalsePositiveGroup: {
    incidents: async ({ incidentIds }, _args, { incidents }) =>
      (await Promise.all(incidentIds.map((id) => incidents.load(id)))).filter((incident) => incident !== null),
  },

  BreachRegisterEntry: {
    declaration: ({ declaration, incident }) => declaration && { ...declaration, incident },
    decisionNotToNotify: ({ decisionNotToNotify, incident }) =>
      decisionNotToNotify && notNotifying(incident, decisionNotToNotify),
    remedialActions: ({ remedialActions, incident }) => remedialActions.map((each) => ({ ...each, incident })),
  },

  AuditEntry: {
    at: (row) => new Date(entryOf(row).at),
    recordedAt: (row) => new Date(entryOf(row).recordedAt),
    actor: (row) => entryOf(row).actor,
    action: (row) => entryOf(row).action,
    details: (row) =>
      Object.entries(entryOf(row).details).map(([name, value]) => ({
        name,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
  },

  AuditVerification: { intact: ({ brokenAt }) => brokenAt === null },
} satisfies Resolvers;

function notNotifying(incident: Incident, decision: DecisionNotToNotify) {
  return { ...decision, supersededAt: overtakenAt(incident, decision) };
}

interface Entry {
  at: string;
  recordedAt: string;
  actor: string;
  action: string;
  details: Record<string, unknown>;
}

function entryOf({ body }: AuditRow): Entry {
  return JSON.parse(body);
}
