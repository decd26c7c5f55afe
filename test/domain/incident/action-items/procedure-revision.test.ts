import {
  completeProcedureRevision,
  type ProcedureRevisionUpdate,
  updateProcedureRevision,
} from '../../../../domain/incident/action-items/procedure-revision.ts';
import type { Incident } from '../../../../domain/incident/incident.ts';
import { completePostMortem } from '../../../../domain/incident/postmortem.ts';
import { done, fact, fields, hour, incident, postMortem, procedureRevision, unmet } from '../../build.ts';

const open = procedureRevision();
const finished = procedureRevision({ doneAt: hour(150), doneBy: 'mika' });
const closed = incident({ stage: 'CLOSE' });
const reviewed = incident({ stage: 'CLOSE', postMortem: postMortem({ procedureRevisions: [open, finished, open] }) });

/** What neither completing nor updating a revision may do. */
const REFUSED: [what: string, number: number, hours: number, field: string][] = [
  ['that is done', 2, 200, 'number'],
  ['numbered 0', 0, 200, 'number'],
  ['that does not exist', 4, 200, 'number'],
  ['before the post-mortem that requires it', 1, 99, 'at'],
];

describe('a procedure revision', () => {
  const complete = (number: number, hours = 200, of: Incident = reviewed) =>
    completeProcedureRevision(of, { number }, fact(hours, { by: 'lee' }));

  it('starts as not done', () => {
    const { at, recordedAt, by, ...input } = postMortem();
    const { doneAt, doneBy, ...revised } = open;
    const completed = done(completePostMortem(closed, { ...input, procedureRevisions: [revised] }, fact(100)));
    expect(completed.postMortem?.procedureRevisions).toEqual([open]);
  });

  it('is marked done with a time and a person, and the others are unchanged', () => {
    expect(done(complete(3)).postMortem).toEqual({
      ...reviewed.postMortem,
      procedureRevisions: [open, finished, { ...open, doneAt: hour(200), doneBy: 'lee' }],
    });
  });

  it('is done at the time of the post-mortem at the earliest, also while its incident is open again', () => {
    expect(fields(complete(1, 100))).toEqual([]);
    expect(fields(complete(1, 200, { ...reviewed, stage: 'DIAGNOSE' }))).toEqual([]);
  });

  it.each(REFUSED)('%s is not completed', (_what, number, hours, field) => {
    expect(fields(complete(number, hours))).toEqual([field]);
  });

  it('is not done in the future, and needs a post-mortem', () => {
    expect(fields(completeProcedureRevision(reviewed, { number: 1 }, fact(200, { at: hour(200, 1) })))).toEqual(['at']);
    expect(fields(complete(1, 200, closed))).toEqual(['postMortem']);
  });
});

describe('owner and due date of a procedure revision', () => {
  const update = (input: Partial<ProcedureRevisionUpdate>, hours = 200, of: Incident = reviewed) =>
    updateProcedureRevision(of, { number: 1, owner: null, dueAt: null, reason: null, ...input }, fact(hours));

  it('are changed together or one by one, and each change is kept', () => {
    const first = done(update({ owner: 'platform', dueAt: hour(600), reason: 'A new team.' }));
    const second = done(update({ owner: ' ', dueAt: hour(700), reason: ' ' }, 210, first));
    expect(second.postMortem?.procedureRevisions).toEqual([
      { ...open, owner: 'platform', dueAt: hour(700) },
      finished,
      open,
    ]);
    expect(second.procedureRevisionChanges).toEqual([
      { ...fact(200), number: 1, owner: 'platform', dueAt: hour(600), reason: 'A new team.' },
      { ...fact(210), number: 1, owner: 'platform', dueAt: hour(700), reason: null },
    ]);
  });

  it.each(REFUSED)('are not changed of one %s', (_what, number, hours, field) => {
    expect(fields(update({ number, owner: 'platform' }, hours))).toEqual([field]);
  });

  it('are not changed to nothing, in the future, without a post-mortem or to a text that is too long', () => {
    expect(unmet(update({}))).toEqual(['owner or dueAt must be given']);
    expect(fields(update({ owner: 'platform' }, 200, closed))).toEqual(['postMortem']);
    expect(fields(update({ owner: 'x'.repeat(201), reason: 'x'.repeat(20_001) }))).toEqual(['owner', 'reason']);
    const early = { number: 1, owner: 'platform', dueAt: null, reason: null };
    expect(fields(updateProcedureRevision(reviewed, early, fact(200, { at: hour(200, 1) })))).toEqual(['at']);
  });
});
