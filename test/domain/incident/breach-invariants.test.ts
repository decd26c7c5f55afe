import { registerEntries } from '../../../domain/authorities/register.ts';
import { declarationInForce } from '../../../domain/incident/declaration.ts';
import { knownFacts } from '../../../domain/incident/in-force.ts';
import { finalizedAt } from '../../../domain/incident/postmortem.ts';
import { always, isSettledByDecision } from './walk.ts';

describe('after any sequence of commands, lawful or not,', () => {
  it('nothing is closed or finalized undeclared that is reportable, suspected or at risk, unless it is the customer’s or not notifying was decided', () => {
    always((after) => {
      if (after.stage !== 'CLOSE') expect(finalizedAt(after)).toBeNull();
      if (after.stage !== 'CLOSE' || declarationInForce(after)) return;
      expect(after.exposure?.decision).not.toBeNull();
      if (isSettledByDecision(after)) return;
      expect(['PRIVACY_INCIDENT', 'SECURITY_INCIDENT']).not.toContain(after.classifications.at(-1)?.classification);
      const isTransferred = after.handOver !== null && after.responsibility === 'CUSTOMER';
      if (!isTransferred) expect(after.assessments.at(-1)?.customerDataRisk).toBe('NONE');
    });
  });

  it('not notifying is decided only by two people in two approver roles, undeclared, and about what was known', () => {
    always((after, before) => {
      expect(after.decisionsNotToNotify.length).toBeGreaterThanOrEqual(before.decisionsNotToNotify.length);
      for (const [index, { id, known, effectiveAt, approvals }] of after.decisionsNotToNotify.entries()) {
        const earlier = before.decisionsNotToNotify[index];
        expect(earlier ?? { id, known }).toMatchObject({ id, known });
        if (earlier?.effectiveAt) expect(effectiveAt).toEqual(earlier.effectiveAt);
        if (!effectiveAt) continue;
        const yes = approvals.filter(({ approved }) => approved);
        expect(new Set(yes.map(({ by }) => by)).size).toBe(2);
        expect(yes.map(({ approverRole }) => approverRole).sort()).toEqual(['EXECUTIVE_INCIDENT_MANAGER', 'LEGAL']);
        if (earlier?.effectiveAt) continue;
        expect(declarationInForce(after)).toBeNull();
        expect(knownFacts(after).suspicions).toBe(known.suspicions);
      }
    });
  });

  it('only two people in two approver roles remove the mark of an exercise, no one sets it, and no notice of it counts then', () => {
    always((after, before) => {
      if (after.exercise === before.exercise) return;
      expect(after.exercise).toBe(false);
      const yes = after.unmarkings.at(-1)?.approvals.filter(({ approved }) => approved) ?? [];
      expect(new Set(yes.map(({ by }) => by)).size).toBe(2);
      expect(yes.map(({ approverRole }) => approverRole).sort()).toEqual(['EXECUTIVE_INCIDENT_MANAGER', 'LEGAL']);
      expect(after.stage).not.toBe('CLOSE');
      expect(after.noticesOut).toBe(false);
    });
  });

  it('every breach is in the register: declared, withdrawn, decided not to be notified or undecided', () => {
    always((after) => {
      const entries = registerEntries(after);
      const ids = entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const decided = after.decisionsNotToNotify.filter(({ effectiveAt }) => effectiveAt);
      expect(ids).toEqual(expect.arrayContaining([...after.declarations, ...decided].map(({ id }) => id)));
      const isTransferred = after.handOver !== null && after.responsibility === 'CUSTOMER';
      const reportable = ['PRIVACY_INCIDENT', 'SECURITY_INCIDENT'].includes(
        after.classifications.at(-1)?.classification ?? '',
      );
      const confirmed = after.assessments.at(-1)?.customerDataRisk === 'CONFIRMED' && !isTransferred;
      const current = entries.filter(({ status }) => !['WITHDRAWN', 'SUPERSEDED'].includes(status));
      if (reportable || confirmed) expect(current).toHaveLength(1);
      expect(current.length).toBeLessThanOrEqual(1);
    });
  });

  it('an incident is finalized only if it is closed and, for a breach, has its post-mortem', () => {
    always((after) => {
      if (finalizedAt(after) === null) return;
      expect(after.stage).toBe('CLOSE');
      const isReportable = ['PRIVACY_INCIDENT', 'SECURITY_INCIDENT'].includes(
        after.classifications.at(-1)?.classification ?? '',
      );
      if (isReportable || declarationInForce(after)) expect(after.postMortem).not.toBeNull();
    });
  });
});
