import { ENTRIES, LONG } from '../../../domain/text.ts';
import type { Case } from './case.ts';
import type { Step, Wording } from './step.ts';

/** The wording of each revision, by the step that publishes it. */
export type Wordings = ReadonlyMap<Step, Wording>;

/** 72 hours. */
const NOTICE_PERIOD_MS = 72 * 60 * 60 * 1000;

/**
 * Makes the last notice after the last closing the final one, or adds one to the closing. A case without a declaration in force
 * at its end, never closed, or transferred to the customer, has no final notice.
 */
export function writeFinal(steps: readonly Step[]): Step[] {
  const all = [...steps];
  const last = all.findLastIndex((step) => step.do === 'advance');
  const closing = all[last];
  const story = all.slice(all.findLastIndex((step) => step.do === 'declare'));
  const notified =
    story.some((step) => step.do === 'publish') && !story.some((step) => step.do === 'requestWithdrawal');
  const handedOver = all.some((step) => step.do === 'handOver');
  if (!notified || handedOver || closing?.do !== 'advance' || closing.to !== 'CLOSE') return all;
  const publishing = all.findLastIndex((step) => step.do === 'publish');
  const publication = all[publishing];
  if (publication && publishing > last) all[publishing] = { ...publication, do: 'publish', kind: 'FINAL' };
  else all.splice(last + 1, 0, { ...closing, do: 'publish', kind: 'FINAL', implied: true });
  return all;
}

/** Writes each revision: what was known at its time, and which information will follow (GDPR Art. 33(3), 33(4)). */
export function writeAdvisories(story: Case, steps: readonly Step[]): Wordings {
  const wordings = new Map<Step, Wording>();
  const measures: string[] = [];
  let declaredAt: Date | null = null;
  for (const step of steps) {
    if (step.do === 'declare') declaredAt = step.at;
    // A measure that is only implied is not described by its entry, so customers do not read of it.
    if (step.do === 'mitigate' && !step.implied) measures.push(step.text);
    if (step.do !== 'publish') continue;
    if (step.kind === 'RETRACTION') {
      wordings.set(step, retractionOf(step, wordings.size + 1));
      continue;
    }
    const final = step.kind === 'FINAL';
    const measuresTaken =
      measures.join('\n').slice(0, LONG) ||
      (final ? 'The point of entry is closed and the measures are verified.' : null);
    const likelyConsequences = final ? consequencesOf(story) : null;
    const toFollow = [
      ...(likelyConsequences === null ? ['likelyConsequences'] : []),
      ...(measuresTaken === null ? ['measuresTaken'] : []),
    ];
    const late = declaredAt !== null && step.at.getTime() > declaredAt.getTime() + NOTICE_PERIOD_MS;
    wordings.set(step, {
      whatHappened: `${openingOf(step.kind, wordings.size + 1, step.at)}${step.text}`,
      likelyConsequences,
      measuresTaken,
      toFollow,
      reasonsForDelay:
        step.kind === 'INITIAL' && late
          ? 'The affected customers were identified only after the 72 hours had passed.'
          : null,
    });
  }
  return wordings;
}

function retractionOf({ at, text }: Step, number: number): Wording {
  const day = at.toISOString().slice(0, 10);
  return {
    whatHappened: `Retraction ${number} of ${day}: this is not the breach you were notified of. ${text}`,
    likelyConsequences: null,
    measuresTaken: null,
    toFollow: [],
    reasonsForDelay: null,
  };
}

/** The categories of data that a notice names. Some accounts name none, which the graph does not accept. */
export function dataCategoriesOf(story: Case): string[] {
  return story.dataCategories.length > 0
    ? story.dataCategories.slice(0, ENTRIES)
    : ['customer data, categories not yet known'];
}

// Two revisions can have the same text; the number distinguishes them.
function openingOf(kind: string, number: number, at: Date): string {
  if (kind === 'INITIAL') return '';
  return `${kind === 'FINAL' ? 'Final notice' : 'Update'} ${number} of ${at.toISOString().slice(0, 10)}. `;
}

function consequencesOf({ impact }: Case): string {
  const consequences: Record<string, string> = {
    PRIVACY_BREACH: 'Personal data may be used for phishing or fraud.',
    PROPRIETARY_BREACH: 'Keys, secrets or documents may be used by others until they are replaced.',
    INTEGRITY_LOSS: 'Data may have been altered.',
  };
  return impact.information.flatMap((kind) => consequences[kind] ?? []).join(' ') || 'None are known.';
}
