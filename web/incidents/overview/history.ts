import type { Everywhere } from '../../words/everywhere-type.ts';
import type { WholeFragment } from '../incident.generated.ts';
import type { Names } from '../names-type.ts';
import type { Overview } from './words-type.ts';

/** Something that happened in an incident. */
export interface Happening {
  key: string;
  title: string;
  at: string;
  /** Null where the API does not keep it. */
  recordedAt: string | null;
  by: string | null;
  /** The findings, in the language of the page. */
  findings: string[];
  /** The text that a person wrote. */
  text: string | null;
  /** The reasons that the rules give for their result, in English as the API returns them. */
  because: readonly string[];
}

/** The catalogues from which the history takes its texts. */
export interface Wording {
  overview: Overview;
  names: Names;
  common: Everywhere;
  dateTime(at: string): string;
}

type Extract = (incident: WholeFragment, wording: Wording) => Partial<Omit<Happening, 'key'>>[];

/** Everything that happened in an incident, the latest first; at equal times, the last recorded first. */
export function historyOf(incident: WholeFragment, wording: Wording): Happening[] {
  return Object.entries(EXTRACTS)
    .flatMap(([what, extract]) =>
      extract(incident, wording).map((entry, place) => ({ ...NOTHING, ...entry, key: what + place })),
    )
    .reverse()
    .sort((one, other) => compare(other.at, one.at) || compare(other.recordedAt ?? '', one.recordedAt ?? ''));
}

const NOTHING = { title: '', at: '', recordedAt: null, by: null, findings: [], text: null, because: [] };

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const stages: Extract = ({ stageChanges }, { overview: { happened }, common }) =>
  stageChanges.map(({ from, to, at, recordedAt, by, reason }) => ({
    title: from ? happened.moved(common.stage[from], common.stage[to]) : happened.opened,
    at,
    recordedAt,
    by,
    text: reason,
  }));

const assessments: Extract = ({ assessments: all }, { overview: { happened, pair }, names, common }) =>
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

const classifications: Extract = ({ classifications: all }, { overview: { happened, pair }, names }) =>
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

const exposures: Extract = ({ exposures: all }, { overview: { happened } }) =>
  all.flatMap(({ decision, ...suspicion }) => [
    { title: happened.suspected, ...timesOf(suspicion), text: suspicion.rationale },
    ...(decision
      ? [
          {
            title: decision.declared ? happened.decidedDeclare : happened.decidedNot,
            ...timesOf(decision),
            text: decision.rationale,
          },
        ]
      : []),
  ]);

const awareness: Extract = ({ awarenessStatements }, { overview: { happened } }) =>
  awarenessStatements.map(({ reason, ...statement }) => ({
    title: happened.awarenessStated,
    ...timesOf(statement),
    text: reason,
  }));

const declarations: Extract = ({ declarations: all }, { overview: { happened }, names }) =>
  all.flatMap(({ declaredAt, recordedAt, by, basis, justification, withdrawals }) => [
    {
      title: happened.declared,
      at: declaredAt,
      recordedAt,
      by,
      findings: basis.map((each) => names.basis[each]),
      text: justification,
    },
    ...withdrawals.flatMap(
      ({ requestedAt, recordedAt: requestRecordedAt, requestedBy, reason, approvals, effectiveAt }) => [
        {
          title: happened.withdrawalRequested,
          at: requestedAt,
          recordedAt: requestRecordedAt,
          by: requestedBy,
          text: reason,
        },
        ...approvals.map(({ approverRole, by: approver, at, approved, note }) => ({
          title: approved
            ? happened.approvedBy(names.approver[approverRole])
            : happened.rejectedBy(names.approver[approverRole]),
          at,
          by: approver,
          text: note,
        })),
        ...(effectiveAt ? [{ title: happened.withdrawn, at: effectiveAt }] : []),
      ],
    ),
  ]);

const notNotifying: Extract = ({ decisionsNotToNotify: all }, { overview: { happened }, names }) =>
  all.flatMap(({ requestedAt, recordedAt, requestedBy, reason, exemptions, approvals, effectiveAt, supersededAt }) => [
    {
      title: happened.notNotifyingRequested,
      at: requestedAt,
      recordedAt,
      by: requestedBy,
      findings: exemptions.map((each) => names.exemption[each]),
      text: reason,
    },
    ...approvals.map(({ approverRole, by, at, approved, note }) => ({
      title: approved
        ? happened.notNotifyingApproved(names.approver[approverRole])
        : happened.notNotifyingRejected(names.approver[approverRole]),
      at,
      by,
      text: note,
    })),
    ...(effectiveAt ? [{ title: happened.notNotified, at: effectiveAt }] : []),
    ...(effectiveAt && supersededAt ? [{ title: happened.notNotifyingSuperseded, at: supersededAt }] : []),
  ]);

const unmarkings: Extract = ({ unmarkings: all }, { overview: { happened }, names }) =>
  all.flatMap(({ requestedAt, recordedAt, requestedBy, reason, approvals, effectiveAt }) => [
    { title: happened.unmarkingRequested, at: requestedAt, recordedAt, by: requestedBy, text: reason },
    ...approvals.map(({ approverRole, by, at, approved, note }) => ({
      title: approved
        ? happened.unmarkingApprovedBy(names.approver[approverRole])
        : happened.unmarkingRejectedBy(names.approver[approverRole]),
      at,
      by,
      text: note,
    })),
    ...(effectiveAt ? [{ title: happened.unmarked, at: effectiveAt }] : []),
  ]);

const evidence: Extract = ({ evidence: all }, { overview: { happened } }) =>
  all.map((each) => ({ title: happened.evidence(each.kind), ...timesOf(each), text: each.description }));

const mitigations: Extract = ({ mitigations: all }, { overview: { happened, pair, owner, dueAt }, names, dateTime }) =>
  all.flatMap(({ appliedAt, verifiedAt, changes, ...each }) => {
    const about = { findings: [names.mitigationKind[each.kind]], text: each.description };
    // A mitigation recorded as already applied never had the state PLANNED.
    const first = appliedAt === each.at ? happened.applied : happened.planned;
    return [
      { title: first, ...timesOf(each), ...about },
      ...(appliedAt && appliedAt !== each.at ? [{ title: happened.applied, at: appliedAt, ...about }] : []),
      ...(verifiedAt ? [{ title: happened.verified, at: verifiedAt, ...about }] : []),
      ...changes.slice(1).flatMap((change, place) => {
        const before = changes[place];
        if (!before) return [];
        const findings = [
          ...about.findings,
          ...(change.owner && change.owner !== before.owner ? [pair(owner, change.owner)] : []),
          ...(change.dueAt && change.dueAt !== before.dueAt ? [pair(dueAt, dateTime(change.dueAt))] : []),
        ];
        if (change.state === 'DROPPED' && before.state !== 'DROPPED') {
          return [{ title: happened.dropped, ...timesOf(change), findings, text: change.reason }];
        }
        if (findings.length === about.findings.length) return [];
        return [{ title: happened.reassigned, ...timesOf(change), findings, text: change.reason ?? each.description }];
      }),
    ];
  });

const containment: Extract = ({ containment: known }, { overview }) => {
  if (!known) return [];
  const parts = [
    [overview.customerRisk, known.customerRiskContainedAt],
    [overview.businessRisk, known.businessRiskContainedAt],
    [overview.corrective, known.correctiveMeasuresVerifiedAt],
  ] as const;
  // Conditions that were verified together make one entry.
  const times = new Set(parts.flatMap(([, at]) => at ?? []));
  return [...times].map((at) => ({
    title: overview.happened.contained,
    at,
    by: known.by,
    findings: parts.filter(([, since]) => since === at).map(([part]) => part),
    text: known.note,
  }));
};

const handOver: Extract = ({ handOver: done }, { overview: { happened } }) =>
  done ? [{ title: happened.handedOver(done.supportCase), ...timesOf(done), text: done.reason }] : [];

const EXTRACTS: Record<string, Extract> = {
  stages,
  assessments,
  classifications,
  exposures,
  awareness,
  declarations,
  notNotifying,
  unmarkings,
  evidence,
  mitigations,
  containment,
  handOver,
};

function timesOf({ at, recordedAt, by }: { at: string; recordedAt: string; by: string }) {
  return { at, recordedAt, by };
}
