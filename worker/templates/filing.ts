import { indicatorLines, periodText } from '../../subgraphs/notifications/documents/filing-words.ts';
import type { RevisionPart } from '../dispatcher/message.ts';
import { type Block, paragraphsOf, section } from './blocks.ts';
import { timestampText } from './local-time.ts';
import type { Own, SLOTS } from './own.ts';
import type { Words } from './words-type.ts';

/** What a tenant needs for its own notification to a supervisory authority; the same for every recipient, so in UTC. */
export function filing(words: Words, locale: string, revision: RevisionPart['revision']): Block[] {
  const { dataSubjectCommunication: decided, dataSubjectCategories, indicators } = revision;
  const period = periodText(words, revision, (at) => timestampText(at, locale, null));
  const prose = (text: string | null) => ({ as: 'prose', paragraphs: paragraphsOf(text) }) as const;
  const list = (entries: readonly string[]) => ({ as: 'list', numbered: false, entries }) as const;
  return [
    section(words.breachPeriod, { as: 'paragraph', text: period }),
    section(words.dataSubjectCategories, list(dataSubjectCategories)),
    section(words.protectionMeasures, prose(revision.protectionMeasures)),
    section(words.dataSubjectCommunication, { as: 'paragraph', text: decided && words.communication[decided] }),
    section(words.dataSubjectText, prose(revision.dataSubjectText)),
    section(words.indicators, list(indicatorLines(words, indicators))),
    section(words.dataProtectionOfficer, prose(revision.dataProtectionOfficer)),
  ];
}

/** The tenant's own deadline, and where the file for its own notification is. */
export function ownFiling(words: Words, own: Own | typeof SLOTS): Block[] {
  return [
    section(
      words.ownFiling,
      { as: 'facts', rows: [[words.ownDeadline, own.ownDeadline]] },
      { as: 'paragraph', text: own.ownNotification },
    ),
  ];
}
