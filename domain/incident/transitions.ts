import type { IllegalTransition } from '../refusal.ts';
import { STAGES, type Stage } from './stage.ts';

/** The lawful moves. What this table does not list is refused. */
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

/** The stages that may follow, whatever else a move to them needs. */
export function allowedFrom(incident: { stage: Stage }): Stage[] {
  return STAGES.filter((to) => moveOf(incident.stage, to) !== null);
}

/** @returns the line of the table, or null when there is none */
export function moveOf(from: Stage, to: Stage): Move | null {
  return MOVES.find((move) => move === `${from} -> ${to}`) ?? null;
}

/**
 * @param why what the caller should know beyond the pair of stages
 * @param allowed what would be lawful instead; by default every stage that may follow
 */
export function illegalTransition(
  incident: { stage: Stage },
  to: Stage,
  why = '',
  allowed: Stage[] = allowedFrom(incident),
): IllegalTransition {
  const from = incident.stage;
  const message = `From ${from} an incident does not go to ${to}, but to ${allowed.join(' or ')}.${why && ` ${why}`}`;
  return { refused: 'IllegalTransition', message, from, to, allowed };
}
