import type { RevisionKind } from '../../domain/notification/advisory.ts';
import { followingIn } from '../../subgraphs/notifications/documents/words.ts';
import type { OwnPart, Rendered, RevisionPart } from '../dispatcher/message.ts';
import { type Block, type Letter, paragraphsOf, section } from './blocks.ts';
import { filing, ownFiling } from './filing.ts';
import { type Own, ownOf, SLOTS } from './own.ts';
import { prepare } from './rendering.ts';
import { wordsFor } from './words.ts';
import type { Words } from './words-type.ts';

/**
 * Prepares the mails of a revision in one language: the common parts are rendered once, and the texts of each recipient
 * are filled in.
 *
 * The subject is the same for all mails of an incident to a tenant, of every kind, so that mail programs that thread by
 * subject keep them together; the kind is shown above the title. Only a new title begins a new thread.
 */
export function prepareNotice(part: RevisionPart): (own: OwnPart) => Rendered {
  const { words, locale } = wordsFor(part.locale);
  const fill = prepare(noticeLetter(part, SLOTS));
  return (own) => fill({ ...ownOf(own, { words, locale, provider: part.provider }, part.revision) });
}

const TONES: Record<RevisionKind, Letter['tone']> = {
  INITIAL: 'ALARM',
  UPDATE: 'NEWS',
  FINAL: 'RELIEF',
  RETRACTION: 'QUIET',
};

/** @param own the texts of one recipient, or the slots for them */
export function noticeLetter(
  { provider, trackingId, revision, ...part }: RevisionPart,
  own: Own | typeof SLOTS,
): Letter {
  const { words, locale } = wordsFor(part.locale);
  return {
    locale,
    provider,
    subject: noticeSubject(words, trackingId, revision.title),
    colon: words.colon,
    label: own.kind,
    tone: TONES[revision.kind],
    title: revision.title,
    preview: own.introduction,
    blocks: [
      ...(revision.kind === 'RETRACTION'
        ? [...opening(words, trackingId, own, []), ...whatIsWithdrawn(words, revision)]
        : [...opening(words, trackingId, own, punctuality(words, own)), ...contents(words, locale, revision, own)]),
      section(words.contactPoint, { as: 'prose', paragraphs: paragraphsOf(revision.contactPoint) }),
    ],
    footer: [own.because, words.neverAsks(provider.name)],
  };
}

export function noticeSubject(words: Words, trackingId: string, title: string): string {
  return `[${trackingId}] ${words.kinds.INITIAL}${words.colon}${title}`;
}

/** The beginning of every mail to a tenant about an incident: recipient, incident, and the link to the notice. */
export function opening(words: Words, trackingId: string, own: Own | typeof SLOTS, more: Rows): Block[] {
  return [
    { as: 'banner', text: own.escalation },
    { as: 'paragraph', text: own.greeting },
    { as: 'paragraph', text: own.introduction },
    {
      as: 'facts',
      rows: [[words.trackingId, trackingId], [words.tenant, own.tenant], [words.notifiedAt, own.notifiedAt], ...more],
    },
    { as: 'button', label: words.open, url: own.url },
  ];
}

type Rows = Extract<Block, { as: 'facts' }>['rows'];

/** Whether the tenant was notified in time, and if not, why. */
function punctuality(words: Words, own: Own | typeof SLOTS): Rows {
  return [
    [words.deadline, own.deadline],
    [words.reasonsForDelay, own.reasonsForDelay],
  ];
}

function whatIsWithdrawn(words: Words, { whatHappened, recommendedActions }: RevisionPart['revision']): Block[] {
  return [
    section(words.whyWithdrawn, { as: 'prose', paragraphs: paragraphsOf(whatHappened) }),
    section(words.recommendedActions, { as: 'list', numbered: true, entries: recommendedActions }),
  ];
}

/** What the law requires, the tenant's own numbers, and the recommended actions. */
function contents(words: Words, locale: string, revision: RevisionPart['revision'], own: Own | typeof SLOTS): Block[] {
  const { whatHappened, dataCategories, likelyConsequences, measuresTaken, recommendedActions, toFollow } = revision;
  return [
    section(words.whatHappened, { as: 'prose', paragraphs: paragraphsOf(whatHappened) }),
    section(words.dataCategories, { as: 'list', numbered: false, entries: dataCategories }),
    section(
      own.forTenant,
      {
        as: 'facts',
        rows: [
          [words.dataSubjects, own.dataSubjects],
          [words.records, own.records],
          [words.ownDataCategories, own.dataCategories],
          [words.dataSubjectCategories, own.dataSubjectCategories],
        ],
      },
      { as: 'prose', paragraphs: own.note },
    ),
    section(words.likelyConsequences, {
      as: 'prose',
      paragraphs: paragraphsOf(likelyConsequences ?? words.notYetKnown),
    }),
    section(words.measuresTaken, { as: 'prose', paragraphs: paragraphsOf(measuresTaken ?? words.notYetKnown) }),
    section(
      words.recommendedActions,
      { as: 'list', numbered: true, entries: recommendedActions, more: own.recommendedActions },
      { as: 'paragraph', text: own.duty },
    ),
    ...ownFiling(words, own),
    ...filing(words, locale, revision),
    section(words.postMortemSummary, { as: 'prose', paragraphs: paragraphsOf(revision.postMortemSummary) }),
    section(
      words.toFollow,
      {
        as: 'list',
        numbered: false,
        entries: toFollow.map((item) => followingIn(words, item)),
      },
      {
        as: 'paragraph',
        text: toFollow.length === 0 ? words.nothingFollows[revision.kind as 'INITIAL' | 'UPDATE' | 'FINAL'] : null,
      },
    ),
  ];
}
