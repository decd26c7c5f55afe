import type { Everywhere } from '../../words/everywhere.ts';
import type { WholeFragment } from '../incident.generated.ts';
import type { Names } from '../names.ts';
import type { Overview } from './words.ts';

/** Something that happened in an incident. */
export interface Happening {
  key: string;
  title: string;
  at: string;
  /** Null where the graph does not keep it. */
  recordedAt: string | null;
  by: string | null;
  /** What was found, in the page's words. */
  findings: string[];
  /** What somebody wrote. */
  text: string | null;
  /** Why the rules came to what they did, in the graph's words. */
  because: readonly string[];
}

/** How the page says it. */
export interface Wording {
  overview: Overview;
  names: Names;
  common: Everywhere;
}

type Tell = (incident: WholeFragment, wording: Wording) => Partial<Omit<Happening, 'key'>>[];

/** Everything that happened in an incident, the latest first; of what was so at one instant, what was recorded last. */
export function historyOf(incident: WholeFragment, wording: Wording): Happening[] {
  return Object.entries(TELLING)
    .flatMap(([what, tell]) =>
      tell(incident, wording).map((told, place) => ({ ...NOTHING, ...told, key: what + place })),
    )
    .reverse()
    .sort((one, other) => compare(other.at, one.at) || compare(other.recordedAt ?? '', one.recordedAt ?? ''));
}

const NOTHING = { title: '', at: '', recordedAt: null, by: null, findings: [], text: null, because: [] };

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const stages: Tell = ({ stageChanges }, { overview: { happened }, common }) =>
  stageChanges.map(({ from, to, at, recordedAt, by, reason }) => ({
    title: from ? happened.moved(common.stage[from], common.stage[to]) : happened.opened,
    at,
    recordedAt,
    by,
    text: reason,
  }));

const assessments: Tell = ({ assessments: all }, { overview: { happened, pair }, names, common }) =>
  all.map(({ at, recordedAt, by, severity, priority, customerDataRisk, because, escalate, note }) => ({
    title: pair(happened.assessed, `${common.severity[severity]} · ${priority}`),
    at,
    recordedAt,
    by,
    findings: [
      pair(names.labels.customerDataRisk, names.customerDataRisk[customerDataRisk]),
      escalate ? happened.escalated : happened.notEscalated,
    ],
    because,
    text: note,
  }));

const classifications: Tell = ({ classifications: all }, { overview: { happened, pair }, names }) =>
  all.map(({ at, recordedAt, by, classification, effects, rationale, rootCause }) => ({
    title: pair(happened.classified, names.classification[classification]),
    at,
    recordedAt,
    by,
    findings: [
      ...effects.map((effect) => names.effect[effect]),
      ...(rootCause ? [pair(names.labels.rootCause, rootCause)] : []),
    ],
    text: rationale,
  }));

const exposures: Tell = ({ exposures: all }, { overview: { happened } }) =>
  all.flatMap(({ decision, ...suspicion }) => [
    { title: happened.suspected, ...recordOf(suspicion), text: suspicion.rationale },
    ...(decision
      ? [
          {
            title: decision.declared ? happened.decidedDeclare : happened.decidedNot,
            ...recordOf(decision),
            text: decision.rationale,
          },
        ]
      : []),
  ]);

const declarations: Tell = ({ declarations: all }, { overview: { happened }, names }) =>
  all.flatMap(({ declaredAt, recordedAt, by, basis, justification, withdrawals }) => [
    {
      title: happened.declared,
      at: declaredAt,
      recordedAt,
      by,
      findings: basis.map((each) => names.basis[each]),
      text: justification,
    },
    ...withdrawals.flatMap(({ requestedAt, recordedAt: heardAt, requestedBy, reason, approvals, effectiveAt }) => [
      {
        title: happened.withdrawalRequested,
        at: requestedAt,
        recordedAt: heardAt,
        by: requestedBy,
        text: reason,
      },
      ...approvals.map(({ approverRole: office, by: officer, at, approved, note }) => ({
        title: approved ? happened.approvedBy(names.office[office]) : happened.refusedBy(names.office[office]),
        at,
        by: officer,
        text: note,
      })),
      ...(effectiveAt ? [{ title: happened.withdrawn, at: effectiveAt }] : []),
    ]),
  ]);

const evidence: Tell = ({ evidence: all }, { overview: { happened } }) =>
  all.map((each) => ({ title: happened.evidence(each.kind), ...recordOf(each), text: each.description }));

const mitigations: Tell = ({ mitigations: all }, { overview: { happened }, names }) =>
  all.flatMap(({ appliedAt, verifiedAt, ...each }) => {
    const about = { findings: [names.mitigationKind[each.kind]], text: each.description };
    // One that had been applied when it was recorded was never planned here.
    const first = appliedAt === each.at ? happened.applied : happened.planned;
    return [
      { title: first, ...recordOf(each), ...about },
      ...(appliedAt && appliedAt !== each.at ? [{ title: happened.applied, at: appliedAt, ...about }] : []),
      ...(verifiedAt ? [{ title: happened.verified, at: verifiedAt, ...about }] : []),
    ];
  });

const containment: Tell = ({ containment: known }, { overview }) => {
  if (!known) return [];
  const parts = [
    [overview.customerRisk, known.customerRiskContainedAt],
    [overview.businessRisk, known.businessRiskContainedAt],
    [overview.corrective, known.correctiveMeasuresVerifiedAt],
  ] as const;
  // The parts that were found so together are told together.
  const instants = new Set(parts.flatMap(([, at]) => at ?? []));
  return [...instants].map((at) => ({
    title: overview.happened.contained,
    at,
    by: known.by,
    findings: parts.filter(([, since]) => since === at).map(([part]) => part),
    text: known.note,
  }));
};

const handOver: Tell = ({ handOver: done }, { overview: { happened } }) =>
  done ? [{ title: happened.handedOver(done.supportCase), ...recordOf(done), text: done.reason }] : [];

const TELLING: Record<string, Tell> = {
  stages,
  assessments,
  classifications,
  exposures,
  declarations,
  evidence,
  mitigations,
  containment,
  handOver,
};

function recordOf({ at, recordedAt, by }: { at: string; recordedAt: string; by: string }) {
  return { at, recordedAt, by };
}
