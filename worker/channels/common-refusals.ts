import type { Outcome } from '../../domain/notification/delivery.ts';
import { isAboutTheRecipient, proseOf } from './smtp-answer.ts';

/** As many domains that are refused with the same words in a row have nothing in common but this side. */
const UNRELATED_DOMAINS = 3;

/**
 * Recognizes what a relay refuses independently of the recipient, by the same refusal for unrelated domains in a row: few servers
 * have a status for it. The first deliveries of such a row have failed before it is recognized.
 */
export function openCommonRefusals(): (outcome: Outcome, answer: string | null, domain: string) => Outcome {
  let words: string | null = null;
  let domains = new Set<string>();
  return (outcome, answer, domain) => {
    if (outcome.kind === 'ACCEPTED') words = null;
    if (outcome.kind !== 'SMTP' || !outcome.status.startsWith('5') || isAboutTheRecipient(outcome.status))
      return outcome;
    const said = proseOf(answer ?? '');
    if (said !== words) {
      words = said;
      domains = new Set();
    }
    if (domains.size < UNRELATED_DOMAINS) domains.add(domain.toLowerCase());
    return domains.size < UNRELATED_DOMAINS ? outcome : { kind: 'UNREACHABLE' };
  };
}
