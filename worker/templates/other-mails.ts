import type { OtherMail, OwnPart, Rendered } from '../dispatcher/message.ts';
import { type Block, type Letter, paragraphsOf, section } from './blocks.ts';
import { timestampText } from './local-time.ts';
import { noticeSubject, opening } from './notice.ts';
import { numberText, ownOf, type Voice } from './own.ts';
import { oneLine } from './readable.ts';
import { renderLetter } from './rendering.ts';
import { wordsFor } from './words.ts';

/** Renders a mail without a revision. */
export function renderOther(mail: OtherMail): Rendered {
  const voice = { ...wordsFor(mail.locale), provider: mail.provider };
  return renderLetter({
    locale: voice.locale,
    provider: mail.provider,
    colon: voice.words.colon,
    ...letterOf(mail, voice),
  });
}

type Said = Omit<Letter, 'locale' | 'provider' | 'colon'>;
type Mail<Message extends OtherMail['message']> = Extract<OtherMail, { message: Message }>;

function letterOf(mail: OtherMail, voice: Voice): Said {
  switch (mail.message) {
    case 'RESOLUTION':
      return resolution(mail, voice);
    case 'STAGE_DIGEST':
      return stageDigest(mail, voice);
    case 'HEADS_UP':
      return headsUp(mail, voice);
    case 'CLOCK_REMINDER':
      return clockReminder(mail, voice);
    case 'AUTHORITY_REMINDER':
      return authorityReminder(mail, voice);
    case 'AUTHORITY_DOCUMENT':
      return authorityDocument(mail, voice);
    case 'WEBHOOK_DISABLED':
      return webhookDisabled(mail, voice);
  }
}

function resolution(mail: Mail<'RESOLUTION'>, voice: Voice): Said {
  const { label, introduction, reason, after } = voice.words.resolution;
  const introduced = introduction(oneLine(mail.provider.name), oneLine(mail.own.tenantName));
  return ofNotice(mail, voice, { label, tone: 'RELIEF', introduction: introduced }, [
    section(reason, { as: 'prose', paragraphs: paragraphsOf(mail.reason) }),
    { as: 'paragraph', text: after },
  ]);
}

function stageDigest(mail: Mail<'STAGE_DIGEST'>, voice: Voice): Said {
  const { label, introduction, changes, stages, after } = voice.words.stageDigest;
  const introduced = introduction(oneLine(mail.own.tenantName), mail.changes.length);
  return ofNotice(mail, voice, { label, tone: 'NEWS', introduction: introduced }, [
    section(changes, {
      as: 'list',
      numbered: false,
      entries: mail.changes.map(({ at, to }) => `${stages[to]}\n${timestampText(at, voice.locale, mail.own.country)}`),
    }),
    { as: 'paragraph', text: after },
  ]);
}

/** A mail in the thread of a notice. */
function ofNotice(
  { trackingId, title, own }: { trackingId: string; title: string; own: OwnPart },
  voice: Voice,
  { introduction, ...look }: Pick<Letter, 'label' | 'tone'> & { introduction: string },
  blocks: Block[],
): Said {
  const { words, provider } = voice;
  const said = { ...ownOf(own, voice, null), introduction };
  return {
    ...look,
    subject: noticeSubject(words, trackingId, title),
    title,
    preview: introduction,
    blocks: [...opening(words, trackingId, said, []), ...blocks],
    footer: [said.because, words.neverAsks(provider.name)],
  };
}

function headsUp(mail: Mail<'HEADS_UP'>, { words, locale, provider }: Voice): Said {
  const { label, notified, unacknowledged, signIn, open } = words.headsUp;
  const number = numberText(mail.tenants, locale);
  const sentence = mail.escalation
    ? unacknowledged(mail.tenants, number)
    : notified(oneLine(provider.name), mail.tenants, number);
  return {
    label,
    tone: mail.escalation ? 'ALARM' : 'NEWS',
    subject: `[${mail.trackingId}] ${label}${words.colon}${mail.title}`,
    title: mail.title,
    preview: sentence,
    blocks: [
      { as: 'banner', text: mail.escalation ? sentence : null },
      { as: 'paragraph', text: words.greeting(mail.recipientName && oneLine(mail.recipientName)) },
      { as: 'paragraph', text: mail.escalation ? null : sentence },
      { as: 'facts', rows: [[words.trackingId, mail.trackingId]] },
      { as: 'paragraph', text: signIn },
      { as: 'button', label: open, url: provider.url },
    ],
    footer: [words.becauseAccountTeam(provider.name), words.neverAsks(provider.name)],
  };
}

function clockReminder(mail: Mail<'CLOCK_REMINDER'>, { words, locale, provider }: Voice): Said {
  const { label, title, introduction, delayed, delayedUntil, open } = words.clockReminder;
  const isDelayed = mail.noticeDueAt > mail.deadline;
  return {
    label,
    tone: 'ALARM',
    subject: `[${mail.trackingId}] ${title(mail.hoursBefore)}`,
    title: title(mail.hoursBefore),
    preview: introduction,
    blocks: [
      { as: 'paragraph', text: introduction },
      { as: 'paragraph', text: isDelayed ? delayed : null },
      {
        as: 'facts',
        rows: [
          [words.trackingId, mail.trackingId],
          [words.deadline, timestampText(mail.deadline, locale, null)],
          [delayedUntil, isDelayed ? timestampText(mail.noticeDueAt, locale, null) : null],
        ],
      },
      { as: 'button', label: open, url: provider.url },
    ],
    footer: [words.becauseResponse(provider.name), words.neverAsks(provider.name)],
  };
}

function authorityReminder(mail: Mail<'AUTHORITY_REMINDER'>, { words, locale, provider }: Voice): Said {
  const { label, title, notice, followUp, due, open } = words.authorityReminder;
  const name = oneLine(mail.authorityName);
  const introduction = mail.followUp ? followUp(name) : notice(name);
  return {
    label,
    tone: 'ALARM',
    subject: `[${mail.trackingId}] ${title(mail.hoursBefore)}${words.colon}${name}`,
    title: title(mail.hoursBefore),
    preview: introduction,
    blocks: [
      { as: 'paragraph', text: introduction },
      {
        as: 'facts',
        rows: [
          [words.trackingId, mail.trackingId],
          [words.authorityDocument.authority, name],
          [due, timestampText(mail.dueAt, locale, null)],
        ],
      },
      { as: 'button', label: open, url: provider.url },
    ],
    footer: [words.becauseResponse(provider.name), words.neverAsks(provider.name)],
  };
}

function authorityDocument(mail: Mail<'AUTHORITY_DOCUMENT'>, { words, locale, provider }: Voice): Said {
  const { label, title, steps, authority, open } = words.authorityDocument;
  const { duty, inPhases, document } = words.legal.authority[mail.law];
  const name = oneLine(mail.authorityName);
  return {
    label,
    tone: 'ALARM',
    subject: `[${mail.trackingId}] ${label}${words.colon}${name}`,
    title: title(name),
    preview: duty(name),
    blocks: [
      { as: 'paragraph', text: duty(name) },
      { as: 'paragraph', text: document },
      {
        as: 'facts',
        rows: [
          [words.trackingId, mail.trackingId],
          [authority, name],
          [words.deadline, mail.deadline && timestampText(mail.deadline, locale, null)],
        ],
      },
      { as: 'button', label: open, url: provider.url },
      section(words.nextSteps, { as: 'list', numbered: true, entries: [...steps, inPhases] }),
    ],
    footer: [words.becauseResponse(provider.name), words.neverAsks(provider.name)],
  };
}

function webhookDisabled(mail: Mail<'WEBHOOK_DISABLED'>, { words, locale, provider }: Voice): Said {
  const { label, title, introduction, address, since, steps, open } = words.webhookDisabled;
  const tenant = oneLine(mail.tenantName);
  return {
    label,
    tone: 'QUIET',
    subject: title(tenant),
    title: title(tenant),
    preview: introduction(tenant),
    blocks: [
      { as: 'paragraph', text: words.greeting(mail.recipientName && oneLine(mail.recipientName)) },
      { as: 'paragraph', text: introduction(tenant) },
      {
        as: 'facts',
        rows: [
          [address, oneLine(mail.url)],
          [since, timestampText(mail.since, locale, mail.country)],
        ],
      },
      { as: 'button', label: open, url: provider.url },
      section(words.nextSteps, { as: 'list', numbered: true, entries: steps }),
    ],
    footer: [words.becauseContact(provider.name, tenant), words.neverAsks(provider.name)],
  };
}
