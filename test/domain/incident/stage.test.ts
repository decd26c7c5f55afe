import { STAGES, type Stage } from '../../../domain/incident/stage.ts';
import { allowedFrom, illegalTransition, moveOf } from '../../../domain/incident/transitions.ts';

/** Every pair of stages, from the requirement. */
const PAIRS: [from: Stage, to: Stage, lawful: boolean][] = [
  ['DETECT', 'DETECT', false],
  ['DETECT', 'ASSESS', true],
  ['DETECT', 'DIAGNOSE', false],
  ['DETECT', 'STABILIZE', false],
  ['DETECT', 'CLOSE', false],
  ['ASSESS', 'DETECT', false],
  ['ASSESS', 'ASSESS', false],
  ['ASSESS', 'DIAGNOSE', true],
  ['ASSESS', 'STABILIZE', false],
  ['ASSESS', 'CLOSE', true],
  ['DIAGNOSE', 'DETECT', false],
  ['DIAGNOSE', 'ASSESS', false],
  ['DIAGNOSE', 'DIAGNOSE', false],
  ['DIAGNOSE', 'STABILIZE', true],
  ['DIAGNOSE', 'CLOSE', true],
  ['STABILIZE', 'DETECT', false],
  ['STABILIZE', 'ASSESS', false],
  ['STABILIZE', 'DIAGNOSE', true],
  ['STABILIZE', 'STABILIZE', false],
  ['STABILIZE', 'CLOSE', true],
  ['CLOSE', 'DETECT', false],
  ['CLOSE', 'ASSESS', false],
  ['CLOSE', 'DIAGNOSE', true],
  ['CLOSE', 'STABILIZE', false],
  ['CLOSE', 'CLOSE', false],
];

describe('the stages', () => {
  it('are five, in order', () => {
    expect(STAGES).toEqual(['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE']);
  });

  it.each(PAIRS)('allow a change from %s to %s: %s', (from, to, lawful) => {
    expect(moveOf(from, to)).toBe(lawful ? `${from} -> ${to}` : null);
    expect(allowedFrom({ stage: from }).includes(to)).toBe(lawful);
  });

  it('refuse a change that the table does not list, naming the lawful ones', () => {
    expect(illegalTransition({ stage: 'ASSESS' }, 'STABILIZE')).toEqual({
      refused: 'IllegalTransition',
      message: 'An incident cannot move from ASSESS to STABILIZE. From ASSESS it can move to DIAGNOSE or CLOSE.',
      from: 'ASSESS',
      to: 'STABILIZE',
      allowed: ['DIAGNOSE', 'CLOSE'],
    });
  });

  it('may be refused with a reason and a narrower list of lawful stages', () => {
    const refusal = illegalTransition({ stage: 'STABILIZE' }, 'CLOSE', 'Not that way.', ['DIAGNOSE']);
    expect(refusal).toMatchObject({
      allowed: ['DIAGNOSE'],
      message: expect.stringMatching(/DIAGNOSE\. Not that way\.$/),
    });
  });
});
