import type { IllegalTransition } from '../refusal.ts';
import { STAGES, type Stage } from './stage.ts';

/** The allowed stage changes. Any other change is refused. */
const MOVES = [
  'DETECT -> ASSESS',
  'ASSESS -> DIAGNOSE',
  'ASSESS -> CLOSE',
  'DIAGNOSE -> STABILIZE',
  'DIAGNOSE -> CLOSE',
  'STABILIZE -> DIAGNOSE',
  'STABILIZE -> CLOSE',
  'CLOSE -> DIAGNOSE',
] as const;

export type Move = (typeof MOVES)[number];

/** The stages that may follow, regardless of the needs of the change. */
export function allowedFrom(incident: { stage: Stage }): Stage[] {
  return STAGES.filter((to) => moveOf(incident.stage, to) !== null);
}

/** @returns the entry of the table, or null when there is none */
export function moveOf(from: Stage, to: Stage): Move | null {
  return MOVES.find((move) => move === `${from} -> ${to}`) ?? null;
}

/**
 * @param why the reason, in addition to the pair of stages
 * @param allowed the stages allowed instead; by default every stage that may follow
 */
export function illegalTransition(
  incident: { stage: Stage },
  to: Stage,
  why = '',
  allowed: Stage[] = allowedFrom(incident),
): IllegalTransition {
  const from = incident.stage;
  const message = `An incident cannot move from ${from} to ${to}. From ${from} it can move to ${allowed.join(' or ')}.${why && ` ${why}`}`;
  return { refused: 'IllegalTransition', message, from, to, allowed };
}
