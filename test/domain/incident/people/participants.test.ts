import { recordMitigation } from '../../../../domain/incident/mitigation.ts';
import { addParticipant, endParticipant, leadOf } from '../../../../domain/incident/people/participants.ts';
import { done, fact, incident } from '../../build.ts';

const with_ = (subject: string, role: 'LEAD' | 'ENGINEER' | 'COMMUNICATIONS', hour = 1, before = incident({})) =>
  done(addParticipant(before, { subject, role }, fact(hour)));

describe('a participant', () => {
  it('takes part from a time on, in one role or several, once in each', () => {
    const both = with_('robin', 'COMMUNICATIONS', 2, with_('robin', 'ENGINEER'));
    expect(both.participants.map(({ role, endedAt }) => [role, endedAt])).toEqual([
      ['ENGINEER', null],
      ['COMMUNICATIONS', null],
    ]);
    expect(addParticipant(both, { subject: 'Robin', role: 'ENGINEER' }, fact(3))).toMatchObject({
      unmet: ['subject already takes part as ENGINEER'],
    });
    expect(addParticipant(both, { subject: ' ', role: 'ENGINEER' }, fact(3))).toMatchObject({
      unmet: ['subject must not be blank'],
    });
  });

  it('as LEAD ends the part of the former LEAD, so that there is one at most', () => {
    const second = with_('mika', 'LEAD', 3, with_('robin', 'LEAD'));
    expect(leadOf(second)?.subject).toBe('mika');
    expect(second.participants.map(({ subject, endedAt }) => [subject, endedAt])).toEqual([
      ['robin', fact(3).at],
      ['mika', null],
    ]);
    expect(addParticipant(second, { subject: 'elena', role: 'LEAD' }, { ...fact(5), at: fact(2).at })).toMatchObject({
      unmet: [expect.stringMatching(/^at must not be before the former lead took over/)],
    });
    expect(leadOf(done(endParticipant(second, { subject: 'mika', role: 'LEAD' }, fact(4))))).toBeNull();
  });

  it('ends only what lasts, and not the last part of the owner of a planned mitigation', () => {
    const input = {
      id: null,
      kind: 'CORRECTIVE' as const,
      state: 'PLANNED' as const,
      description: 'Revoke keys.',
      emergency: false,
    };
    const owned = done(
      recordMitigation(
        incident({ stage: 'STABILIZE' }),
        { ...input, owner: 'Identity team', dueAt: null, reason: null },
        fact(2),
        'M',
      ),
    );
    expect(owned.participants).toMatchObject([{ subject: 'Identity team', role: 'ENGINEER', sinceAt: fact(2).at }]);
    const end = (role: 'LEAD' | 'ENGINEER', before = owned) =>
      endParticipant(before, { subject: 'identity team', role }, fact(3));
    expect(end('LEAD')).toMatchObject({ unmet: ['subject must take part as LEAD'] });
    expect(end('ENGINEER')).toMatchObject({
      unmet: ['subject owns a planned mitigation: give it another owner first'],
    });
    const given = done(
      recordMitigation(owned, { ...input, id: 'M', owner: 'robin', dueAt: null, reason: null }, fact(3), 'N'),
    );
    expect(given.participants.map(({ subject }) => subject)).toEqual(['Identity team', 'robin']);
    expect(done(end('ENGINEER', given)).participants[0]?.endedAt).toEqual(fact(3).at);
  });
});
