import fc from 'fast-check';
import { registerEntries } from '../../../domain/authorities/register.ts';
import { declarationInForce } from '../../../domain/incident/declaration.ts';
import type { Recorded } from '../../../domain/incident/incident.ts';
import { currentSeverity } from '../../../domain/incident/severity.ts';
import { deadlineOf } from '../../../domain/notification/clock.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { awareAt } from '../../../domain/regimes/awareness.ts';
import { fields, unmet } from '../build.ts';
import { always, COMMANDS, isSettledByDecision, walk, walks } from './walk.ts';

/** The lawful changes of stage, from the requirement. */
const LAWFUL = [
  'null -> DETECT',
  'DETECT -> ASSESS',
  'ASSESS -> DIAGNOSE',
  'ASSESS -> CLOSE',
  'DIAGNOSE -> STABILIZE',
  'DIAGNOSE -> CLOSE',
  'STABILIZE -> DIAGNOSE',
  'STABILIZE -> CLOSE',
  'CLOSE -> DIAGNOSE',
];

describe('after any sequence of commands, lawful or not,', () => {
  it('a declared incident is never closed before its notices are out', () => {
    always((after) => {
      if (after.stage === 'CLOSE' && declarationInForce(after)) expect(after.noticesOut).toBe(true);
    });
  });

  it('what is planned when an incident is stabilized and closed is LONG_TERM, with an owner and a due date', () => {
    always((after, before) => {
      if (before.stage !== 'STABILIZE' || after.stage !== 'CLOSE' || after.handOver) return;
      const planned = after.mitigations.filter(({ state }) => state === 'PLANNED');
      expect(planned.filter(({ kind, owner, dueAt }) => kind !== 'LONG_TERM' || !owner || !dueAt)).toEqual([]);
    });
  });

  it('two declarations are never in force at once', () => {
    always(({ declarations }) => {
      expect(declarations.filter(({ withdrawal }) => !withdrawal?.effectiveAt).length).toBeLessThanOrEqual(1);
    });
  });

  it('the deadline of a declaration stays 72 hours after it, and only two people in two approver roles withdraw it', () => {
    always((after, before) => {
      for (const [index, { declaredAt, withdrawal }] of after.declarations.entries()) {
        expect(declaredAt).toEqual(before.declarations[index]?.declaredAt ?? declaredAt);
        expect(deadlineOf(declaredAt).getTime()).toBe(declaredAt.getTime() + 259_200_000);
        if (!withdrawal?.effectiveAt) continue;
        const yes = withdrawal.approvals.filter(({ approved }) => approved);
        expect(new Set(yes.map(({ by }) => by)).size).toBe(2);
        expect(yes.map(({ approverRole }) => approverRole).sort()).toEqual(['EXECUTIVE_INCIDENT_MANAGER', 'LEGAL']);
      }
    });
  });

  it('awareness never moves later once it is known, and is known of every incident that is or was reportable', () => {
    always((after, before) => {
      const [earlier, later] = [awareAt(before), awareAt(after)];
      if (earlier) expect(later && later <= earlier).toBe(true);
      const reportable = after.classifications.filter(({ classification }) => classification.endsWith('_INCIDENT'));
      for (const { at } of reportable) expect(later && later <= at).toBe(true);
      if (later) expect(later >= after.detection.detectedAt).toBe(true);
    });
  });

  it('the stage changes follow the table one after the other, and never go back in time', () => {
    always(({ stage, stageSince, closedAt, stageChanges }) => {
      const wrong = stageChanges.filter(({ from, to, at }, index) => {
        const before = stageChanges[index - 1];
        return !LAWFUL.includes(`${from} -> ${to}`) || from !== (before?.to ?? null) || (before && at < before.at);
      });
      expect(wrong).toEqual([]);
      expect(stageChanges.at(-1)).toMatchObject({ to: stage, at: stageSince });
      expect(closedAt).toEqual(stage === 'CLOSE' ? stageSince : null);
    });
  });

  it('an assessment made while the incident is declared is HIGH, and severity stays HIGH until the declaration is withdrawn', () => {
    always((after, before) => {
      if (declarationInForce(after)) expect(currentSeverity(after)?.severity).toBe('HIGH');
      if (declarationInForce(before) && after.assessments.length > before.assessments.length) {
        expect(after.assessments.at(-1)?.severity).toBe('HIGH');
      }
    });
  });

  it('an internal update is due exactly while the incident is HIGH and not closed', () => {
    always((after) => {
      const high = after.stage !== 'CLOSE' && currentSeverity(after)?.severity === 'HIGH';
      expect(after.nextUpdateDueAt !== null).toBe(high);
    });
  });

  it('no recorded entry is lost or changed', () => {
    always((after, before) => {
      for (const list of ['stageChanges', 'assessments', 'classifications', 'evidence', 'mitigationChanges'] as const) {
        expect(after[list].slice(0, before[list].length).every((record, index) => record === before[list][index])).toBe(
          true,
        );
      }
      expect(after.declarations.slice(0, before.declarations.length)).toMatchObject(
        before.declarations.map(({ withdrawal, ...declared }) => declared),
      );
      expect(after.mitigations.length).toBeGreaterThanOrEqual(before.mitigations.length);
      if (before.handOver) expect(after.handOver).not.toBeNull();
    });
  });

  it('no fact is older than detection, or newer than the time at which it was recorded', () => {
    always((after) => {
      const { stageChanges, assessments, classifications, evidence, mitigations, declarations } = after;
      const dated = declarations.map((declaration) => ({ ...declaration, at: declaration.declaredAt }));
      const facts: Recorded[] = [
        ...stageChanges,
        ...assessments,
        ...classifications,
        ...evidence,
        ...mitigations,
        ...dated,
      ];
      const wrong = facts.filter(({ at, recordedAt }) => at > recordedAt || at < after.detection.detectedAt);
      expect(wrong).toEqual([]);
    });
  });

  it('a refusal is one sentence, and each need it names begins with the name of a field', () => {
    fc.assert(
      fc.property(walks, (some) => {
        const refusals = walk(some).flatMap(({ answer }) => (isRefusal(answer) ? [answer] : []));
        for (const refusal of refusals) {
          expect(refusal.message).toMatch(/^[A-Z].*\.$/s);
          if (refusal.refused === 'IllegalTransition') expect(refusal.allowed).not.toContain(refusal.to);
          else expect(refusal.unmet).not.toEqual([]);
          expect(fields(refusal).filter((field) => !FIELDS.includes(field))).toEqual([]);
          expect(unmet(refusal).filter((sentence) => !refusal.message.includes(sentence))).toEqual([]);
        }
      }),
    );
  });

  it('every rule was tested: every command was both accepted and refused, and breaches were closed and withdrawn', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walks, (some) => {
        for (const { name, before, answer } of walk(some)) {
          seen.add(`${name} ${isRefusal(answer) ? 'refused' : 'accepted'}`);
          if (isRefusal(answer)) continue;
          if (answer.stage === 'CLOSE' && declarationInForce(answer)) seen.add('breach closed');
          if (declarationInForce(before) && !declarationInForce(answer)) seen.add('breach withdrawn');
          if (declarationInForce(answer) && answer.declarations.length > 1) seen.add('breach declared again');
          if (answer.stage === 'CLOSE' && isSettledByDecision(answer)) seen.add('breach closed that is not notified');
          if (registerEntries(answer).some(({ status }) => status === 'SUPERSEDED')) seen.add('decision superseded');
          if (before.exercise && !answer.exercise && isSettledByDecision(before))
            seen.add('decision of an exercise ended');
          if (declarationInForce(answer) && answer.handOver) seen.add('breach declared after a hand-over');
        }
      }),
      { numRuns: 2_000, seed: 72 },
    );
    const commands = Object.keys(COMMANDS).filter((name) => name !== 'notify');
    expect([...seen].sort()).toEqual(
      [
        ...commands.flatMap((name) => [`${name} accepted`, `${name} refused`]),
        'notify accepted',
        'breach closed',
        'breach closed that is not notified',
        'decision superseded',
        'decision of an exercise ended',
        'breach withdrawn',
        'breach declared again',
        'breach declared after a hand-over',
      ].sort(),
    );
  });
});

/** The fields that a refusal of these commands may name. */
const FIELDS = [
  'awareAt',
  'at',
  'declaredAt',
  'stage',
  'reason',
  'rationale',
  'rootCause',
  'justification',
  'kind',
  'state',
  'id',
  'owner',
  'description',
  'by',
  'roles',
  'assessments',
  'responsibility',
  'classification',
  'customerDataRisk',
  'informationImpact',
  'mitigations',
  'exposure',
  'declaration',
  'handOver',
  'withdrawal',
  'withdrawalId',
  'decisionId',
  'decisionNotToNotify',
  'exercise',
  'unmarking',
  'unmarkingId',
  'publicCommunication',
  'postMortem',
  'noticesOut',
  'customerRiskContained',
  'businessRiskContained',
  'correctiveMeasuresVerified',
];
