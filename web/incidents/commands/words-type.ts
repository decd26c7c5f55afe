export interface CommandWords {
  button: string;
  title: string;
  submit: string;
}

/** Texts of the commands on an incident. */
export interface Commands {
  backdate: string;
  at: string;
  atHint: string;
  note: string;
  reason: string;
  rationale: string;
  assess: CommandWords & {
    functionalImpact: string;
    informationImpact: string;
    recoverability: string;
    customerDataRisk: string;
    responsibility: string;
    escalate: string;
    escalateHint: string;
    calculatedSeverity: string;
    chooseFirst: string;
    stillDeclared: string;
  };
  classify: CommandWords & {
    classification: string;
    effects: string;
    effectsHint: string;
    capacity: string;
    capacityHint: string;
    rootCause: string;
    rootCauseHint: string;
    evidence: string;
  };
  advance: CommandWords & { reopen: CommandWords; to: string; closing: string; reasonHint: string };
  suspect: CommandWords & { hint: string };
  decideExposure: CommandWords & { decision: string; declare: string; doNotDeclare: string; rationaleHint: string };
  stateAwareness: CommandWords & { hint: string; awareAt: string };
  declare: CommandWords & {
    basis: string;
    justification: string;
    deadline: string;
    recommended: string;
    impact: string;
    resources: string;
    repair: string;
    known: string;
    unknown: string;
    notReportable: string;
  };
  requestWithdrawal: CommandWords & { hint: string };
  decideWithdrawal: CommandWords & { decision: string; approve: string; reject: string };
  requestNotToNotify: CommandWords & {
    hint: string;
    reason: string;
    reasonHint: string;
    exemptions: string;
    publicCommunication: string;
  };
  decideNotToNotify: CommandWords & { decision: string; approve: string; reject: string };
  requestUnmarking: CommandWords & { hint: string };
  decideUnmarking: CommandWords & { decision: string; approve: string; reject: string };
  addEvidence: CommandWords & {
    kind: string;
    kindHint: string;
    description: string;
    sha256: string;
    location: string;
    locationHint: string;
  };
  addMitigation: CommandWords;
  updateMitigation: CommandWords & { name(description: string): string };
  mitigation: {
    kind: string;
    state: string;
    description: string;
    emergency: string;
    owner: string;
    dueAt: string;
    dropReason: string;
    longTermHint: string;
  };
  contain: CommandWords & { customerRisk: string; businessRisk: string; corrective: string; correctiveHint: string };
  handOver: CommandWords & { hint: string; supportCase: string };
}
