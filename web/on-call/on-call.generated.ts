import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The roles that have a rota. */
export type OnCallRole =
  | 'RESPONDER'
  | 'EXECUTIVE_INCIDENT_MANAGER'
  | 'LEGAL';

export type PageChannel =
  | 'EMAIL'
  /** A webhook as Standard Webhooks specifies, with a CloudEvent. */
  | 'WEBHOOK'
  /** PagerDuty Events API v2. */
  | 'PAGERDUTY'
  /** An incoming webhook of Slack. */
  | 'SLACK'
  /** An incoming webhook of Microsoft Teams. */
  | 'TEAMS';

export type PageReason =
  /** A new indication was reported. */
  | 'INDICATION'
  /** The severity became HIGH. */
  | 'HIGH_SEVERITY'
  /** A duty is overdue. */
  | 'OVERDUE'
  | 'CLOCK_AT_RISK'
  | 'CLOCK_OVERDUE';

export type ShiftInput = {
  role: OnCallRole;
  subject: string;
  /** Defaults to now and cannot be in the past. */
  startsAt?: string | null | undefined;
  endsAt: string;
  reason?: string | null | undefined;
};

export type EscalationInput = {
  role: OnCallRole;
  /** At most ten. Without any, pages to the role are not escalated. */
  steps: Array<EscalationStepInput>;
};

/** Either `role` or `subject` is given. */
export type EscalationStepInput = {
  /** From 1 to 1440. */
  afterMinutes: number;
  role?: OnCallRole | null | undefined;
  subject?: string | null | undefined;
};

/** Either `subject` or `role` is given. */
export type PageTargetInput = {
  channel: PageChannel;
  subject?: string | null | undefined;
  role?: OnCallRole | null | undefined;
  /** A mail address for EMAIL, the integration key for PAGERDUTY, otherwise a URL. */
  address: string;
};

export type OnCallQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type OnCallQuery = { __typename: 'Query', onCall: Array<{ __typename: 'OnCallChain', role: OnCallRole, levels: Array<{ __typename: 'OnCallLevel', level: number, role: OnCallRole | null, subject: string, afterMinutes: number | null }> }>, rota: { __typename: 'Rota', shifts: Array<{ __typename: 'Shift', id: string, role: OnCallRole, subject: string, startsAt: string, endsAt: string, reason: string | null, removedAt: string | null }>, overrides: Array<{ __typename: 'Shift', id: string, role: OnCallRole, subject: string, startsAt: string, endsAt: string, reason: string | null, removedAt: string | null }>, escalations: Array<{ __typename: 'Escalation', role: OnCallRole, steps: Array<{ __typename: 'EscalationStep', afterMinutes: number, role: OnCallRole | null, subject: string | null }> }>, targets: Array<{ __typename: 'PageTarget', id: string, channel: PageChannel, subject: string | null, role: OnCallRole | null }> }, openPages: Array<{ __typename: 'OnCallPage', id: string, reason: PageReason, level: number, subject: string | null, exercise: boolean, raisedAt: string, sentAt: string | null, incident: { __typename: 'Incident', id: string, trackingId: string } }> };

export type OfRotaFragment = { __typename: 'Shift', id: string, role: OnCallRole, subject: string, startsAt: string, endsAt: string, reason: string | null, removedAt: string | null };

export type SetShiftMutationVariables = Exact<{
  input: ShiftInput;
}>;


export type SetShiftMutation = { __typename: 'Mutation', setShift:
    | { __typename: 'Shift', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type OverrideShiftMutationVariables = Exact<{
  input: ShiftInput;
}>;


export type OverrideShiftMutation = { __typename: 'Mutation', overrideShift:
    | { __typename: 'Shift', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type RemoveShiftMutationVariables = Exact<{
  id: string;
}>;


export type RemoveShiftMutation = { __typename: 'Mutation', removeShift:
    | { __typename: 'Shift', id: string, removedAt: string | null }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type SetEscalationMutationVariables = Exact<{
  input: EscalationInput;
}>;


export type SetEscalationMutation = { __typename: 'Mutation', setEscalation:
    | { __typename: 'Escalation', role: OnCallRole }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type AddPageTargetMutationVariables = Exact<{
  input: PageTargetInput;
}>;


export type AddPageTargetMutation = { __typename: 'Mutation', addPageTarget:
    | { __typename: 'PageTargetAdded', secret: string | null }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type RemovePageTargetMutationVariables = Exact<{
  id: string;
}>;


export type RemovePageTargetMutation = { __typename: 'Mutation', removePageTarget: { __typename: 'PageTarget', id: string } };

export type AcknowledgePageMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgePageMutation = { __typename: 'Mutation', acknowledgePage: { __typename: 'OnCallPage', id: string, acknowledgedAt: string | null, acknowledgedBy: string | null } };

export const OnCall = "query OnCall($from: DateTime!, $until: DateTime!) {\n  onCall {\n    role\n    levels {\n      level\n      role\n      subject\n      afterMinutes\n      __typename\n    }\n    __typename\n  }\n  rota(from: $from, until: $until) {\n    shifts {\n      ...OfRota\n      __typename\n    }\n    overrides {\n      ...OfRota\n      __typename\n    }\n    escalations {\n      role\n      steps {\n        afterMinutes\n        role\n        subject\n        __typename\n      }\n      __typename\n    }\n    targets {\n      id\n      channel\n      subject\n      role\n      __typename\n    }\n    __typename\n  }\n  openPages {\n    id\n    reason\n    level\n    subject\n    exercise\n    raisedAt\n    sentAt\n    incident {\n      id\n      trackingId\n      __typename\n    }\n    __typename\n  }\n}\nfragment OfRota on Shift {\n  id\n  role\n  subject\n  startsAt\n  endsAt\n  reason\n  removedAt\n  __typename\n}" as unknown as TypedDocumentNode<OnCallQuery, OnCallQueryVariables>;

export const SetShift = "mutation SetShift($input: ShiftInput!) {\n  setShift(input: $input) {\n    ... on Shift {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SetShiftMutation, SetShiftMutationVariables>;

export const OverrideShift = "mutation OverrideShift($input: ShiftInput!) {\n  overrideShift(input: $input) {\n    ... on Shift {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<OverrideShiftMutation, OverrideShiftMutationVariables>;

export const RemoveShift = "mutation RemoveShift($id: ID!) {\n  removeShift(id: $id) {\n    ... on Shift {\n      id\n      removedAt\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RemoveShiftMutation, RemoveShiftMutationVariables>;

export const SetEscalation = "mutation SetEscalation($input: EscalationInput!) {\n  setEscalation(input: $input) {\n    ... on Escalation {\n      role\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SetEscalationMutation, SetEscalationMutationVariables>;

export const AddPageTarget = "mutation AddPageTarget($input: PageTargetInput!) {\n  addPageTarget(input: $input) {\n    ... on PageTargetAdded {\n      secret\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AddPageTargetMutation, AddPageTargetMutationVariables>;

export const RemovePageTarget = "mutation RemovePageTarget($id: ID!) {\n  removePageTarget(id: $id) {\n    id\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RemovePageTargetMutation, RemovePageTargetMutationVariables>;

export const AcknowledgePage = "mutation AcknowledgePage($id: ID!) {\n  acknowledgePage(id: $id) {\n    id\n    acknowledgedAt\n    acknowledgedBy\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AcknowledgePageMutation, AcknowledgePageMutationVariables>;
