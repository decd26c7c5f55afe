import type { CommandWords } from '../commands/words-type.ts';

/** Texts of the post-mortem. Its action items are the revisions of procedures that it requests. */
export interface Words {
  title: string;
  confidential: string;
  notClosed: string;
  required: string;
  optional: string;
  completedBy(name: string): string;
  earlierClosure: string;
  complete: CommandWords;
  summary: string;
  rootCause: string;
  whatWentWell: string;
  whatWentWrong: string;
  sufficiencyOfResponse: string;
  sufficiencyHint: string;
  customerSummary: string;
  customerSummaryHint: string;
  forCustomers: string;
  actionItems: string;
  noActionItems: string;
  procedure: string;
  change: string;
  owner: string;
  dueAt: string;
  addActionItem: string;
  actionItem(number: string): string;
  removeActionItem(number: string): string;
  done: string;
  markDone: CommandWords;
  markDoneName(procedure: string): string;
  update: CommandWords;
  updateName(procedure: string): string;
  reason: string;
  pair(what: string, value: string): string;
}
