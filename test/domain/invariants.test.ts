import fc from 'fast-check';
import { declarationInForce } from '../../domain/incident/declaration.ts';
import type { Incident, Recorded } from '../../domain/incident/incident.ts';
import { finalizedAt } from '../../domain/incident/postmortem.ts';
import { currentSeverity } from '../../domain/incident/severity.ts';
import { deadlineOf } from '../../domain/notification/clock.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { fields, unmet } from './build.ts';
import { COMMANDS, walk, walks } from './walk.ts';

/** Holds after every step that was taken; a refused one leaves all as it was. */
const always = (holds: (after: Incident, before: Incident) => void) =>
  fc.assert(
    fc.property(walks, (some) => {
      for (const { before, answer } of walk(some)) if (!isRefusal(answer)) holds(answer, before);
    }),
    { numRuns: 200 },
  );

/** The lawful moves, from the requirement. */
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

describe('whatever is done to an incident, lawful or not', () => {
  it('a declared one is never closed before its notices are out', () => {
    always((after) => {
      if (after.stage === 'CLOSE' && declarationInForce(after)) expect(after.noticesOut).toBe(true);
    });
  });

  it('two declarations are never in force at once', () => {
    always(({ declarations }) => {
      expect(declarations.filter(({ withdrawal }) => !withdrawal?.effectiveAt).length).toBeLessThanOrEqual(1);
    });
  });

  it('a declaration’s deadline stays 72 hours after it, and only two people of two offices take it out of force', () => {
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

  it('its stage changes follow the table one after the other, and never go back in time', () => {
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

  it('an assessment made while it is declared is HIGH, and it stands HIGH until the declaration is withdrawn', () => {
    always((after, before) => {
      if (declarationInForce(after)) expect(currentSeverity(after)?.severity).toBe('HIGH');
      if (declarationInForce(before) && after.assessments.length > before.assessments.length) {
        expect(after.assessments.at(-1)?.severity).toBe('HIGH');
      }
    });
  });

  it('an internal update is due exactly while it is HIGH and not closed', () => {
    always((after) => {
      const high = after.stage !== 'CLOSE' && currentSeverity(after)?.severity === 'HIGH';
      expect(after.nextUpdateDueAt !== null).toBe(high);
    });
  });

  it('nothing on record is lost or changed', () => {
    always((after, before) => {
      for (const list of ['stageChanges', 'assessments', 'classifications', 'evidence'] as const) {
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

  it('no fact is older than detection, or newer than when it was recorded', () => {
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

  it('one is finalized only closed and, for a breach, with its post-mortem', () => {
    always((after) => {
      if (finalizedAt(after) === null) return;
      expect(after.stage).toBe('CLOSE');
      if (declarationInForce(after)) expect(after.postMortem).not.toBeNull();
    });
  });

  it('all of it is put to the test: every command is both taken and refused, and breaches are closed and withdrawn', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walks, (some) => {
        for (const { name, before, answer } of walk(some)) {
          seen.add(`${name} ${isRefusal(answer) ? 'refused' : 'taken'}`);
          if (isRefusal(answer)) continue;
          if (answer.stage === 'CLOSE' && declarationInForce(answer)) seen.add('breach closed');
          if (declarationInForce(before) && !declarationInForce(answer)) seen.add('breach withdrawn');
          if (declarationInForce(answer) && answer.declarations.length > 1) seen.add('breach declared again');
          if (declarationInForce(answer) && answer.handOver) seen.add('breach declared after a hand-over');
        }
      }),
      { numRuns: 500, seed: 72 },
    );
    const commands = Object.keys(COMMANDS).filter((name) => name !== 'tell');
    expect([...seen].sort()).toEqual(
      [
        ...commands.flatMap((name) => [`${name} taken`, `${name} refused`]),
        'tell taken',
        'breach closed',
        'breach withdrawn',
        'breach declared again',
        'breach declared after a hand-over',
      ].sort(),
    );
  });
});

/** What a refusal of these commands may complain of. */
const FIELDS = [
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
  'postMortem',
  'noticesOut',
  'customerRiskContained',
  'businessRiskContained',
  'correctiveMeasuresVerified',
];
