import type { Incident } from '../../../domain/incident/incident.ts';
import {
  completePostMortem,
  completeProcedureRevision,
  finalizedAt,
  type PostMortemInput,
  postMortemDueAt,
} from '../../../domain/incident/postmortem.ts';
import { assessment, declaredIncident, done, fact, fields, hour, incident, postMortem, unmet } from '../build.ts';

const { at, recordedAt, by, ...input } = postMortem();
const closed = incident({ stage: 'CLOSE', assessments: [assessment()] });
const breach = declaredIncident({ stage: 'CLOSE', closedAt: hour(90) });

describe('a post-mortem', () => {
  it('is completed once the incident is closed', () => {
    expect(done(completePostMortem(closed, input, fact(100))).postMortem).toEqual(postMortem());
  });

  it.each(['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE'] as const)('is refused in %s', (stage) => {
    expect(unmet(completePostMortem(incident({ stage }), input, fact(100)))).toEqual([
      `stage must be CLOSE, not ${stage}: a post-mortem follows the incident's closure`,
    ]);
  });

  it('is completed once; an incident reopened and closed again requires another', () => {
    const complete = done(completePostMortem(closed, input, fact(100)));
    expect(fields(completePostMortem(complete, input, fact(101)))).toEqual(['postMortem']);
    const again = {
      ...complete,
      stageChanges: [
        ...complete.stageChanges,
        { ...fact(110), from: 'STABILIZE' as const, to: 'CLOSE' as const, reason: null },
      ],
      closedAt: hour(110),
    };
    expect(fields(completePostMortem(again, input, fact(111)))).toEqual([]);
  });

  it('must state what happened, why, and whether response and procedures were sufficient', () => {
    const empty = { ...input, summary: '', rootCause: ' ', sufficiencyOfResponse: '' };
    expect(fields(completePostMortem(closed, empty, fact(100)))).toEqual([
      'summary',
      'rootCause',
      'sufficiencyOfResponse',
    ]);
  });

  it('is not dated in the future, and its texts are limited in length', () => {
    const long = 'x'.repeat(20_001);
    const wordy = { ...input, whatWentWell: long, whatWentWrong: long, customerSummary: long };
    expect(fields(completePostMortem(closed, wordy, fact(100, { at: hour(100, 1) })))).toEqual([
      'at',
      'whatWentWell',
      'whatWentWrong',
      'customerSummary',
    ]);
  });

  it('lists up to 200 revisions of procedures', () => {
    const revised = { procedure: 'Key rotation', change: 'Monthly.', owner: 'identity', dueAt: null };
    const many = (length: number): PostMortemInput => ({ ...input, procedureRevisions: Array(length).fill(revised) });
    expect(fields(completePostMortem(closed, many(200), fact(100)))).toEqual([]);
    expect(fields(completePostMortem(closed, many(201), fact(100)))).toEqual(['procedureRevisions']);
  });

  it('lists revisions of procedures with owner and date, and names the missing field of an incomplete one', () => {
    const revised: PostMortemInput = {
      ...input,
      procedureRevisions: [
        { procedure: 'Key rotation', change: 'Monthly.', owner: 'identity', dueAt: hour(500) },
        { procedure: '', change: ' ', owner: '', dueAt: null },
      ],
    };
    expect(fields(completePostMortem(closed, revised, fact(100)))).toEqual([
      'procedureRevisions[1].procedure',
      'procedureRevisions[1].change',
      'procedureRevisions[1].owner',
    ]);
  });
});

describe('the remaining obligation of a closed incident', () => {
  it('is, for a breach, a post-mortem within 30 days of its closure', () => {
    expect(postMortemDueAt(breach)).toEqual(hour(90 + 30 * 24));
    expect(postMortemDueAt(closed)).toBeNull();
    expect(postMortemDueAt(declaredIncident())).toBeNull();
  });

  it('is none once it is finalized: closed and, for a breach, its post-mortem complete', () => {
    expect(finalizedAt(incident({ stage: 'STABILIZE' }))).toBeNull();
    expect(finalizedAt(closed)).toEqual(hour(4));
    expect(finalizedAt(breach)).toBeNull();
    expect(finalizedAt({ ...breach, postMortem: postMortem() })).toEqual(hour(100));
    const atOnce = postMortem({ at: hour(4), recordedAt: hour(4) });
    expect(finalizedAt({ ...breach, postMortem: atOnce })).toEqual(hour(90));
  });

  it('is another post-mortem when the existing one belongs to an earlier closure', () => {
    const stageChanges = [
      ...breach.stageChanges,
      { ...fact(120), from: 'STABILIZE' as const, to: 'CLOSE' as const, reason: null },
    ];
    expect(finalizedAt({ ...breach, stageChanges, closedAt: hour(120), postMortem: postMortem() })).toBeNull();
  });
});

describe('a revision of a procedure', () => {
  const revised = { procedure: 'Key rotation', change: 'Monthly.', owner: 'identity', dueAt: hour(500) };
  const open = { ...revised, doneAt: null, doneBy: null };
  const finished = { ...revised, doneAt: hour(150), doneBy: 'mika' };
  const notified = incident({ stage: 'CLOSE', postMortem: postMortem({ procedureRevisions: [open, finished, open] }) });
  const complete = (number: number, hours = 200, of: Incident = notified) =>
    completeProcedureRevision(of, { number }, fact(hours, { by: 'lee' }));

  it('starts as not done', () => {
    const completed = done(completePostMortem(closed, { ...input, procedureRevisions: [revised] }, fact(100)));
    expect(completed.postMortem?.procedureRevisions).toEqual([open]);
  });

  it('is marked done with a time and a person, and the others are unchanged', () => {
    expect(done(complete(3)).postMortem).toEqual({
      ...notified.postMortem,
      procedureRevisions: [open, finished, { ...open, doneAt: hour(200), doneBy: 'lee' }],
    });
  });

  it.each([
    ['is marked done once', 2, 200, 'number'],
    ['is numbered from 1', 0, 200, 'number'],
    ['must exist', 4, 200, 'number'],
    ['is not done before the post-mortem that requires it', 1, 99, 'at'],
  ])('%s', (_what, number, hours, field) => {
    expect(fields(complete(number, hours))).toEqual([field]);
  });

  it('is not done in the future, and needs a post-mortem', () => {
    expect(fields(completeProcedureRevision(notified, { number: 1 }, fact(200, { at: hour(200, 1) })))).toEqual(['at']);
    expect(fields(complete(1, 200, closed))).toEqual(['postMortem']);
  });

  it('is done at the time of the post-mortem at the earliest', () => {
    expect(fields(complete(1, 100))).toEqual([]);
  });
});
