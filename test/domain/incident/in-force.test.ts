import { declarationInForce, handOverInForce } from '../../../domain/incident/in-force.ts';
import { declaration, declaredIncident, fact, hour, incident } from '../build.ts';

const withdrawal = {
  id: 'w',
  requestedAt: hour(12),
  recordedAt: hour(12),
  requestedBy: 'lee',
  reason: 'x',
  approvals: [],
  effectiveAt: null,
  refusedAt: null,
  earlier: [],
};

describe('the declaration in force', () => {
  it('is the one not withdrawn; neither a request for withdrawal nor its refusal ends it', () => {
    expect(declarationInForce(incident())).toBeNull();
    expect(declarationInForce(declaredIncident())?.id).toBe('declaration-1');
    const inForce = [withdrawal, { ...withdrawal, refusedAt: hour(13) }].map((given) =>
      declarationInForce(declaredIncident({ declarations: [declaration({ withdrawal: given })] })),
    );
    expect(inForce.map((each) => each?.id)).toEqual(['declaration-1', 'declaration-1']);
  });

  it('is none once it was withdrawn, and the later one when another followed', () => {
    const gone = declaration({ withdrawal: { ...withdrawal, effectiveAt: hour(13) } });
    expect(declarationInForce(declaredIncident({ declarations: [gone] }))).toBeNull();
    const both = declaredIncident({ declarations: [gone, declaration({ id: 'declaration-2' })] });
    expect(declarationInForce(both)?.id).toBe('declaration-2');
  });
});

describe('the hand-over in force', () => {
  const handOver = { ...fact(5), supportCase: 'C-1', reason: 'A phished password.' };

  it('exists while the compromise is held to be the customer’s alone', () => {
    expect(handOverInForce(incident({ responsibility: 'CUSTOMER', handOver }))).toBe(handOver);
    expect(handOverInForce(incident({ responsibility: 'PROVIDER', handOver }))).toBeNull();
    expect(handOverInForce(incident({ responsibility: 'CUSTOMER' }))).toBeNull();
  });

  it('never exists together with a declaration in force: a declared incident is notified', () => {
    expect(handOverInForce(declaredIncident({ responsibility: 'CUSTOMER', handOver }))).toBeNull();
  });
});
