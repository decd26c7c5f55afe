import { handOver } from '../../../domain/incident/handover.ts';
import { declaredIncident, done, fact, fields, hour, incident } from '../build.ts';

const input = { reason: 'A password phished from an employee of the customer.', supportCase: 'C-4711' };

describe('a hand-over to the customer', () => {
  it.each(['ASSESS', 'DIAGNOSE'] as const)('closes an incident in %s and records its case number', (stage) => {
    const after = done(handOver(incident({ stage }), input, fact(9)));
    expect(after).toMatchObject({ stage: 'CLOSE', closedAt: hour(9), responsibility: 'CUSTOMER', noticesOut: false });
    expect(after.handOver).toEqual({ ...fact(9), ...input });
    expect(after.stageChanges.at(-1)).toEqual({ ...fact(9), from: stage, to: 'CLOSE', reason: input.reason });
  });

  it.each([
    ['DETECT', ['ASSESS']],
    ['STABILIZE', ['DIAGNOSE']],
    ['CLOSE', ['DIAGNOSE']],
  ] as const)('is refused in %s, and the refusal names the lawful stages %j', (stage, allowed) => {
    expect(handOver(incident({ stage }), input, fact(9))).toMatchObject({
      refused: 'IllegalTransition',
      from: stage,
      to: 'CLOSE',
      allowed,
    });
  });

  it('is refused for a declared incident until the declaration is withdrawn', () => {
    expect(fields(handOver(declaredIncident(), input, fact(30)))).toEqual(['declaration']);
  });

  it('needs a reason and a case number, and is not older than the stage it ends', () => {
    const early = { ...fact(9), at: hour(2, -1) };
    expect(fields(handOver(incident({ stage: 'DIAGNOSE' }), { reason: '', supportCase: ' ' }, early))).toEqual([
      'at',
      'reason',
      'supportCase',
    ]);
  });
});
