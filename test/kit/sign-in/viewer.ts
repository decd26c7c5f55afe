import { type Claims, personaOf, viewerAs } from '../../../demo/personas.ts';
import type { Viewer } from '../../../domain/access/policy.ts';

/** A persona as the gateway reads it from a token that is issued now. */
export function viewerOf(who: string | Claims, issuedAt = new Date()): Viewer {
  return viewerAs(typeof who === 'string' ? personaOf(who) : who, issuedAt);
}
