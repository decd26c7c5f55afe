import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, SHORT } from '../text.ts';
import type { OnCallRole } from './rota.ts';

export type PageChannel = 'EMAIL' | 'WEBHOOK' | 'PAGERDUTY' | 'SLACK' | 'TEAMS';

export interface PageTargetInput {
  channel: PageChannel;
  /** Pages of this person; null where a role is named. */
  subject: string | null;
  /** Pages of each person paged in this role. */
  role: OnCallRole | null;
  /** A mail address, a URL, or PagerDuty's integration key. */
  address: string;
}

/** An integration key of PagerDuty's Events API v2: 32 letters and digits. */
const ROUTING_KEY = /^[A-Za-z0-9]{32}$/;
const MAILBOX = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/;
const MAX_ADDRESS = 2_048;
const MAX_TARGETS = 20;

/**
 * Whether a page target can be added.
 * @param checkUrl what is wrong with the address as a URL, as a sentence that begins with `url`
 * @param existing how many targets the person or role already has
 */
export function checkPageTarget(
  { channel, subject, role, address }: PageTargetInput,
  checkUrl: (address: string) => string | null,
  existing: number,
): Unmet | null {
  const unmet = [
    ...((subject === null) === (role === null) ? ['subject: give either subject or role'] : []),
    ...(subject === null ? [] : checkRequired({ subject: { value: subject, max: SHORT } })),
    ...checkRequired({ address: { value: address, max: MAX_ADDRESS } }),
    ...checkAddress(channel, address, checkUrl),
    ...(existing >= MAX_TARGETS ? [`channel: the maximum of ${MAX_TARGETS} targets is reached; remove one first`] : []),
  ];
  return unmet.length > 0 ? unmetNeeds('The target cannot be added', unmet) : null;
}

function checkAddress(channel: PageChannel, address: string, checkUrl: (address: string) => string | null): string[] {
  switch (channel) {
    case 'EMAIL':
      return MAILBOX.test(address) ? [] : ['address must be a mail address'];
    case 'PAGERDUTY':
      return ROUTING_KEY.test(address) ? [] : ['address must be an integration key of 32 letters and digits'];
    default: {
      const problem = checkUrl(address);
      return problem ? [problem.replace(/^url/, 'address')] : [];
    }
  }
}
