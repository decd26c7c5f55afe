import {
  actionItemsOf,
  isOpenMitigation,
  isOverdue,
  mayOutlastIncident,
} from '../../../../domain/incident/action-items/action-item.ts';
import type { MitigationKind, MitigationState } from '../../../../domain/incident/incident.ts';
import type { Stage } from '../../../../domain/incident/stage.ts';
import { hour, incident, mitigation, postMortem, procedureRevision } from '../../build.ts';

const accountable = { owner: 'identity', dueAt: hour(500) };

describe('a mitigation', () => {
  it.each<[Stage, MitigationKind, MitigationState, boolean]>([
    ['DIAGNOSE', 'CONTAINMENT', 'PLANNED', true],
    ['STABILIZE', 'LONG_TERM', 'PLANNED', true],
    ['STABILIZE', 'LONG_TERM', 'APPLIED', false],
    ['STABILIZE', 'CORRECTIVE', 'DROPPED', false],
    ['CLOSE', 'LONG_TERM', 'PLANNED', true],
    ['CLOSE', 'LONG_TERM', 'VERIFIED', false],
    ['CLOSE', 'CONTAINMENT', 'PLANNED', false],
  ])('in %s, of kind %s and %s, is open: %s', (stage, kind, state, isOpen) => {
    expect(isOpenMitigation({ stage }, mitigation({ kind, state }))).toBe(isOpen);
  });

  it.each<[string, Partial<ReturnType<typeof mitigation>>, boolean]>([
    ['LONG_TERM, with owner and due date', { kind: 'LONG_TERM', ...accountable }, true],
    ['LONG_TERM, without an owner', { kind: 'LONG_TERM', ...accountable, owner: null }, false],
    ['LONG_TERM, without a due date', { kind: 'LONG_TERM', ...accountable, dueAt: null }, false],
    ['CORRECTIVE, with owner and due date', { kind: 'CORRECTIVE', ...accountable }, false],
  ])('that is %s may outlast its incident: %s', (_what, overrides, lawful) => {
    expect(mayOutlastIncident(mitigation(overrides))).toBe(lawful);
  });
});

describe('the open action items of an incident', () => {
  it('are its planned mitigations and the procedure revisions that are not done', () => {
    const finished = procedureRevision({ doneAt: hour(150), doneBy: 'mika' });
    const value = incident({
      stage: 'CLOSE',
      mitigations: [
        mitigation({ id: 'applied', kind: 'LONG_TERM', state: 'APPLIED', ...accountable }),
        mitigation({ id: 'planned', kind: 'LONG_TERM', ...accountable }),
        mitigation({ id: 'settled' }),
      ],
      postMortem: postMortem({ procedureRevisions: [finished, procedureRevision({ dueAt: null })] }),
    });
    expect(actionItemsOf(value)).toEqual([
      { kind: 'MITIGATION', item: 'planned', owner: 'identity', dueAt: hour(500) },
      { kind: 'PROCEDURE_REVISION', item: '2', owner: 'identity', dueAt: null },
    ]);
    expect(actionItemsOf({ ...value, stage: 'DIAGNOSE', postMortem: null }).map(({ item }) => item)).toEqual([
      'planned',
      'settled',
    ]);
  });

  it.each([
    [hour(500), hour(500, -1), false],
    [hour(500), hour(500), true],
    [null, hour(500), false],
  ])('due at %s are at %s overdue: %s', (dueAt, at, overdue) => {
    expect(isOverdue(dueAt, at)).toBe(overdue);
  });
});
