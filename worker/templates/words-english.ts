import type { Words } from './words.ts';

export const ENGLISH: Words = {
  kinds: {
    INITIAL: 'Security notice',
    UPDATE: 'Security notice: update',
    FINAL: 'Security notice: final',
    RETRACTION: 'Security notice: withdrawn',
  },
  colon: ': ',
  greeting: (name) => (name ? `Dear ${name},` : 'Dear Sir or Madam,'),
  introduction: {
    INITIAL: (provider, tenant) =>
      `${provider} hereby notifies you of a security incident that concerns ${tenant}. As far as personal data is affected, this is the notification of a personal data breach under Article 33 of the General Data Protection Regulation (GDPR).`,
    UPDATE: (_provider, tenant) =>
      `This updates our earlier notice of a security incident that concerns ${tenant}. What stands here replaces what we told you before.`,
    FINAL: (_provider, tenant) =>
      `This is our final notice of the security incident that concerns ${tenant}. What stands here replaces what we told you before; nothing further is to follow.`,
    RETRACTION: (provider, tenant) =>
      `${provider} had notified you of a security incident that concerns ${tenant}. The declaration of that incident has been withdrawn, and with it our notice: what we told you before no longer holds.`,
  },
  escalation:
    'You receive this mail because the notice has not been acknowledged, or because mail to other contacts of yours could not be delivered. Please open and acknowledge it now.',
  open: 'Open the notice and acknowledge',
  trackingId: 'Tracking ID',
  tenant: 'Tenant concerned',
  notified: 'First notified',
  deadline: 'Due by',
  timeliness: {
    IN_TIME: 'The deadline was met.',
    LATE: 'The deadline was missed.',
    DELAYED_BY_APPROVAL: 'The deadline has passed: the notice was held back by an approved delay.',
  },
  reasonsForDelay: 'Reasons for the delay',
  whatHappened: 'What happened',
  whyWithdrawn: 'Why the notice is withdrawn',
  dataCategories: 'Categories of data concerned',
  likelyConsequences: 'Likely consequences',
  measuresTaken: 'Measures taken',
  notYetKnown: 'Not known yet. We will tell you as soon as it is.',
  whatToDo: 'What you should do',
  ownDuty:
    'If you are the controller of the personal data concerned, you may have to notify the personal data breach to your supervisory authority yourself, within 72 hours of becoming aware of it (Art. 33(1) GDPR).',
  forTenant: (tenant) => `In particular for ${tenant}`,
  ownDataCategories: 'Categories of data',
  dataSubjects: 'Data subjects',
  records: 'Data records',
  about: (number) => `approximately ${number}`,
  toFollow: 'What is still to follow',
  mayFollow: { likelyConsequences: 'The likely consequences', measuresTaken: 'The measures taken' },
  nothingFollows: {
    INITIAL: 'Nothing is outstanding. Should we learn more, we will write to you again.',
    UPDATE: 'Nothing is outstanding. Should we learn more, we will write to you again.',
    FINAL: 'Nothing. This is the final notice.',
  },
  postMortemSummary: 'What our investigation found',
  contactPoint: 'Contact point',
  becauseContact: (provider, tenant) =>
    `You receive this mail because ${provider} has you on record as a contact of ${tenant} for security notices.`,
  becauseAccountTeam: (provider) =>
    `You receive this mail because ${provider} has you on record as a member of these tenants’ account team.`,
  becauseResponse: (provider) => `You receive this mail as one of those who respond to incidents at ${provider}.`,
  neverAsks: (provider) =>
    `${provider} never asks for passwords or codes by mail. When in doubt, open the address below yourself instead of following a link.`,
  resolution: {
    label: 'Security notice: no longer concerned',
    introduction: (provider, tenant) =>
      `${provider} had notified you of a security incident that concerns ${tenant}. We have since ruled out that it does. For ${tenant}, the notice is resolved, and you will hear nothing more of this incident unless that changes.`,
    reason: 'Why we rule it out',
    after: 'What you did because of our notice stays sensible; nothing further is required of you.',
  },
  stageDigest: {
    label: 'Security notice: progress',
    introduction: (tenant, changes) =>
      `The response to the security incident that concerns ${tenant} has moved on${changes === 1 ? '' : ` ${changes} times`} since you last heard from us.`,
    changes: 'Progress',
    stages: {
      DETECT: 'Detect: an indication was reported',
      ASSESS: 'Assess: we are judging what it means',
      DIAGNOSE: 'Diagnose: we are investigating what happened',
      STABILIZE: 'Stabilize: we are containing it and putting it right',
      CLOSE: 'Close: the response is complete',
    },
    after: 'What we told you in our notice is unchanged. If something of it changes, you receive an update.',
  },
  headsUp: {
    label: 'Note to the account team',
    notified: (provider, tenants, number) =>
      tenants === 1
        ? `${provider} has notified one of your tenants of a security incident.`
        : `${provider} has notified ${number} of your tenants of a security incident.`,
    unacknowledged: (tenants, number) =>
      tenants === 1
        ? 'One of your tenants has not acknowledged its notice of a security incident. Please make sure that somebody there has seen it.'
        : `${number} of your tenants have not acknowledged their notice of a security incident. Please make sure that somebody there has seen it.`,
    ask: 'Which tenants these are, and what each was told, is shown to you once you have signed in. For their protection it is not in this mail.',
    open: 'See your tenants',
  },
  clockReminder: {
    label: '72-hour clock',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'The notices are due now'
        : `${hoursBefore} ${hoursBefore === 1 ? 'hour' : 'hours'} left to notify the tenants`,
    introduction: 'Not every tenant known to be concerned has been notified yet.',
    delayed: 'An approved delay holds the notices back. It does not move the deadline.',
    noticeDueAt: 'Owed, with the delay',
    open: 'Open the incident',
  },
  authorityDocument: {
    label: 'Notification of a supervisory authority',
    title: (authority) => `Document for ${authority}`,
    introduction: (authority) =>
      `The notification of a personal data breach to ${authority} is to be submitted within 72 hours (Art. 33(1) GDPR). No approved delay suspends that deadline.`,
    steps: [
      'Submit it by the form or portal of the authority.',
      'Record the submission with its reference and its instant.',
      'What is not known yet is submitted in phases, without undue further delay (Art. 33(4) GDPR).',
    ],
    authority: 'Supervisory authority',
    attached:
      'The document is attached, as it stands at this moment: everything Art. 33(3) GDPR asks for, as far as it is known.',
    open: 'Open the incident',
  },
  webhookDisabled: {
    label: 'Webhook disabled',
    title: (tenant) => `A webhook of ${tenant} is disabled`,
    introduction: (tenant) =>
      `A webhook of ${tenant} has not taken any message for so long that nothing is sent to it any more. Notices still arrive in the service-health feed and by mail.`,
    address: 'Address',
    since: 'Failing since',
    whatToDo: [
      'Make sure that the address answers with a status from 200 to 299.',
      'Then enable the webhook again. What it missed stands in your service-health feed.',
    ],
    open: 'Open service health',
  },
};
