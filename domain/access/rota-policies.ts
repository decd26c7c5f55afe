type Line = [coordinate: string, policy: 'INTERNAL' | 'COMMAND' | 'COMMAND_AND_LEGAL'];

/**
 * The lines of the role matrix about rota, pages and participants. Responders and the Executive Incident Manager keep the rota;
 * Legal is on call too, so it acknowledges pages.
 */
export const ROTA_POLICIES: readonly Line[] = [
  ['Query.rota', 'INTERNAL'],
  ['Query.onCall', 'INTERNAL'],
  ['Query.openPages', 'INTERNAL'],
  ['Mutation.setShift', 'COMMAND'],
  ['Mutation.overrideShift', 'COMMAND'],
  ['Mutation.removeShift', 'COMMAND'],
  ['Mutation.setEscalation', 'COMMAND'],
  ['Mutation.addPageTarget', 'COMMAND'],
  ['Mutation.removePageTarget', 'COMMAND'],
  ['Mutation.acknowledgePage', 'COMMAND_AND_LEGAL'],
  ['Mutation.addParticipant', 'COMMAND'],
  ['Mutation.endParticipant', 'COMMAND'],
  ['Rota.*', 'INTERNAL'],
  ['Shift.*', 'INTERNAL'],
  ['Escalation.*', 'INTERNAL'],
  ['EscalationStep.*', 'INTERNAL'],
  ['OnCallChain.*', 'INTERNAL'],
  ['OnCallLevel.*', 'INTERNAL'],
  ['PageTarget.*', 'INTERNAL'],
  ['PageTargetAdded.*', 'COMMAND'],
  ['OnCallPage.*', 'INTERNAL'],
  ['PageCall.*', 'INTERNAL'],
  ['Participant.*', 'INTERNAL'],
];
