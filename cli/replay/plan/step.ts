import type { Classification, DetectionSource } from '../../../domain/incident/incident.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { RevisionKind } from '../../../domain/notification/advisory.ts';

export type Risk = 'NONE' | 'POSSIBLE' | 'CONFIRMED';

/** The text of one revision, without the parts that all revisions share. */
export interface Wording {
  whatHappened: string;
  likelyConsequences: string | null;
  measuresTaken: string | null;
  toFollow: string[];
  reasonsForDelay: string | null;
}

/** One action through the graph. `stay` does nothing, because the stage was reached before. */
export type Act =
  | { do: 'report'; source: DetectionSource; word: string | null }
  | { do: 'evidence'; kind: string }
  | { do: 'assess'; risk: Risk; escalate: boolean; responsibility: 'PROVIDER' | 'CUSTOMER' }
  | { do: 'advance'; to: Stage }
  | { do: 'stay'; in: Stage }
  | { do: 'scope' }
  | { do: 'classify'; as: Classification; effects: string[] }
  | { do: 'suspect' }
  | { do: 'dismissSuspicion' }
  | { do: 'declare'; basis: string }
  | { do: 'requestWithdrawal' }
  | { do: 'approveWithdrawal'; by: 'legal' | 'executive' }
  | { do: 'publish'; kind: RevisionKind }
  | { do: 'mitigate'; kind: string }
  | { do: 'contain' }
  | { do: 'postMortem' }
  | { do: 'handOver' };

/** An action with its date, the index and text of its entry, and whether the entry states it or only implies it. */
export type Step = Act & { at: Date; place: number; text: string; implied: boolean };
