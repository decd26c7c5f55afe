import { type Unmet, unmetNeeds } from '../../refusal.ts';
import { blankToNull, checkOptional, checkRequired, ENTRIES, SHORT } from '../../text.ts';
import { checkFact, type Fact } from '../fact.ts';
import type { Incident, PostMortem, ProcedureRevision } from '../incident.ts';

export type ProcedureRevisionInput = Omit<ProcedureRevision, 'doneAt' | 'doneBy'>;

/** A revision outlives its incident, so each has an owner who answers for it, and a due date. */
export function checkProcedureRevisions(revisions: readonly ProcedureRevisionInput[], earlier: number): string[] {
  const unmet =
    revisions.length + earlier > ENTRIES
      ? [
          `procedureRevisions must not have more than ${ENTRIES} entries${earlier > 0 ? `, ${earlier} of them earlier` : ''}`,
        ]
      : [];
  const entries = revisions.flatMap(({ procedure, change, owner, dueAt }, index) => [
    ...checkRequired({
      [`procedureRevisions[${index}].procedure`]: { value: procedure, max: SHORT },
      [`procedureRevisions[${index}].change`]: { value: change },
      [`procedureRevisions[${index}].owner`]: { value: owner, max: SHORT },
    }),
    ...(dueAt ? [] : [`procedureRevisions[${index}].dueAt must be given: a procedure revision requires a due date`]),
  ]);
  return [...unmet, ...entries];
}

/**
 * Records that a procedure's revision, required by the post-mortem, is done: once, and not before the post-mortem. The stage
 * does not matter.
 * @param number its number in the post-mortem, from 1
 */
export function completeProcedureRevision(
  incident: Incident,
  { number }: { number: number },
  fact: Fact,
): Incident | Unmet {
  const what = 'The revision of the procedure cannot be completed';
  const { postMortem, revision, unmet } = openRevision(incident, number, fact);
  if (!postMortem || !revision || unmet.length > 0) return unmetNeeds(what, unmet);
  return { ...incident, postMortem: replaced(postMortem, number, { ...revision, doneAt: fact.at, doneBy: fact.by }) };
}

export interface ProcedureRevisionUpdate {
  number: number;
  /** Remains unchanged when absent, like the due date. */
  owner: string | null;
  dueAt: Date | null;
  reason: string | null;
}

/** Gives a procedure revision that is not done another owner, another due date or both, and keeps the change on record. */
export function updateProcedureRevision(
  incident: Incident,
  { number, reason, ...input }: ProcedureRevisionUpdate,
  fact: Fact,
): Incident | Unmet {
  const { postMortem, revision, unmet } = openRevision(incident, number, fact);
  const all = [
    ...unmet,
    ...(blankToNull(input.owner) || input.dueAt ? [] : ['owner or dueAt must be given']),
    ...checkOptional({ owner: { value: input.owner, max: SHORT }, reason: { value: reason } }),
  ];
  if (!postMortem || !revision || all.length > 0) {
    return unmetNeeds('The revision of the procedure cannot be updated', all);
  }
  const owner = blankToNull(input.owner) ?? revision.owner;
  const dueAt = input.dueAt ?? revision.dueAt;
  const { at, recordedAt, by } = fact;
  return {
    ...incident,
    postMortem: replaced(postMortem, number, { ...revision, owner, dueAt }),
    procedureRevisionChanges: [
      ...incident.procedureRevisionChanges,
      { at, recordedAt, by, number, owner, dueAt, reason: blankToNull(reason) },
    ],
  };
}

/** The revision with a number, and why it cannot be changed. */
function openRevision(
  { postMortem }: Incident,
  number: number,
  fact: Fact,
): { postMortem: PostMortem | null; revision?: ProcedureRevision; unmet: string[] } {
  if (!postMortem) return { postMortem, unmet: ['postMortem: there is no post-mortem yet'] };
  const { procedureRevisions } = postMortem;
  const revision = procedureRevisions[number - 1];
  if (!revision) {
    return { postMortem, unmet: [`number must be from 1 to ${procedureRevisions.length}, not ${number}`] };
  }
  const unmet = [
    ...checkFact(fact, [{ time: postMortem.at, what: 'the post-mortem' }]),
    ...(revision.doneAt
      ? [`number must be a revision that is not done: ${number} was done at ${revision.doneAt.toISOString()}`]
      : []),
  ];
  return { postMortem, revision, unmet };
}

function replaced(postMortem: PostMortem, number: number, revision: ProcedureRevision): PostMortem {
  const { procedureRevisions } = postMortem;
  return {
    ...postMortem,
    procedureRevisions: procedureRevisions.map((each, place) => (place === number - 1 ? revision : each)),
  };
}
