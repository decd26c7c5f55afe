import { illegalTransition } from '../../domain/incident/transitions.ts';
import { isRefusal, unmetNeeds } from '../../domain/refusal.ts';
import { incident } from './build.ts';

describe('a refusal', () => {
  it('is one sentence that names every need, and a list of the needs', () => {
    expect(
      unmetNeeds('The incident cannot be declared', ['basis must have at least one entry', 'justification is blank']),
    ).toEqual({
      refused: 'Unmet',
      message: 'The incident cannot be declared: basis must have at least one entry; justification is blank.',
      unmet: ['basis must have at least one entry', 'justification is blank'],
    });
  });

  it('is distinguished from the value of a command that was carried out', () => {
    expect(isRefusal(unmetNeeds('No', ['x']))).toBe(true);
    expect(isRefusal(illegalTransition(incident(), 'CLOSE'))).toBe(true);
    expect([incident(), null, undefined, 'refused', { refused: 'Something' }].map(isRefusal)).toEqual(
      Array(5).fill(false),
    );
  });
});
