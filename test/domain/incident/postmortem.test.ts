import {
  completePostMortem,
  finalizedAt,
  type PostMortemInput,
  postMortemDueAt,
} from '../../../domain/incident/postmortem.ts';
import {
  assessment,
  declaredIncident,
  done,
  fact,
  fields,
  hour,
  incident,
  postMortem,
  procedureRevision,
  unmet,
} from '../build.ts';

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

  it('keeps what the post-mortem of an earlier closure required of procedures, under the same numbers', () => {
    const [finished, open] = [procedureRevision({ doneAt: hour(105), doneBy: 'lee' }), procedureRevision()];
    const before = incident({
      stage: 'CLOSE',
      postMortem: postMortem({ procedureRevisions: [finished, open] }),
      stageChanges: [...closed.stageChanges, { ...fact(110), from: 'STABILIZE', to: 'CLOSE', reason: null }],
    });
    const { doneAt, doneBy, ...another } = procedureRevision({ procedure: 'Crash dumps' });
    const second = (procedureRevisions: PostMortemInput['procedureRevisions']) =>
      completePostMortem(before, { ...input, procedureRevisions }, fact(120));
    expect(done(second([another])).postMortem?.procedureRevisions).toEqual([
      finished,
      open,
      { ...another, doneAt: null, doneBy: null },
    ]);
    expect(fields(second(Array(198).fill(another)))).toEqual([]);
    expect(unmet(second(Array(199).fill(another)))).toEqual([
      'procedureRevisions must not have more than 200 entries, 2 of them earlier',
    ]);
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
    const revised = { procedure: 'Key rotation', change: 'Monthly.', owner: 'identity', dueAt: hour(500) };
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
      'procedureRevisions[1].dueAt',
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
