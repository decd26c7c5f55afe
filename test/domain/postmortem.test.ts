import { completePostMortem, finalizedAt, type PostMortemInput, postMortemDueAt } from '../../domain/postmortem.ts';
import { declaredIncident, done, fact, fields, hour, incident, postMortem, unmet } from './build.ts';

const { at, recordedAt, by, ...input } = postMortem();
const closed = incident({ stage: 'CLOSE' });
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

  it('is complete once; an incident reopened and closed again owes another', () => {
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

  it('must say what happened, why, and whether response and procedures were sufficient', () => {
    const empty = { ...input, summary: '', rootCause: ' ', sufficiencyOfResponse: '' };
    expect(fields(completePostMortem(closed, empty, fact(100)))).toEqual([
      'summary',
      'rootCause',
      'sufficiencyOfResponse',
    ]);
  });

  it('lists revisions of procedures with owner and date, and names what one of them lacks', () => {
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

describe('what a closed incident still owes', () => {
  it('is, for a breach, a post-mortem within 30 days of its closure', () => {
    expect(postMortemDueAt(breach)).toEqual(hour(90 + 30 * 24));
    expect(postMortemDueAt(closed)).toBeNull();
    expect(postMortemDueAt(declaredIncident())).toBeNull();
  });

  it('is nothing more once it is finalized: closed and, for a breach, its post-mortem complete', () => {
    expect(finalizedAt(incident({ stage: 'STABILIZE' }))).toBeNull();
    expect(finalizedAt(closed)).toEqual(hour(4));
    expect(finalizedAt(breach)).toBeNull();
    expect(finalizedAt({ ...breach, postMortem: postMortem() })).toEqual(hour(100));
  });

  it('is another post-mortem when the one there is speaks for an earlier closure', () => {
    const stageChanges = [
      ...breach.stageChanges,
      { ...fact(120), from: 'STABILIZE' as const, to: 'CLOSE' as const, reason: null },
    ];
    expect(finalizedAt({ ...breach, stageChanges, closedAt: hour(120), postMortem: postMortem() })).toBeNull();
  });
});
