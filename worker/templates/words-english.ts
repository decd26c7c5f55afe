import { NOTICE_WORDS } from '../../subgraphs/notifications/documents/words.ts';
import { plural } from './plural.ts';
import type { Words } from './words-type.ts';

const counted = (count: number, forms: { one: string; other: string }) => plural('en', count, forms);

export const ENGLISH: Words = {
  ...NOTICE_WORDS.en,
  kinds: {
    INITIAL: 'Security notice',
    UPDATE: 'Security notice: update',
    FINAL: 'Security notice: final',
    RETRACTION: 'Security notice: withdrawn',
  },
  colon: ': ',
  greeting: (name) => (name ? `Dear ${name},` : 'Dear Sir or Madam,'),
  introduction: {
    INITIAL: (provider, tenant, breachNotice) =>
      `${provider} hereby notifies you of a security incident that affects ${tenant}. ${breachNotice}`,
    UPDATE: (_provider, tenant) =>
      `This updates our earlier notice of a security incident that affects ${tenant}. This notice replaces our previous notice.`,
    FINAL: (_provider, tenant) =>
      `This is our final notice of the security incident that affects ${tenant}. This notice replaces our previous notice; no further notices will follow.`,
    RETRACTION: (provider, tenant) =>
      `${provider} had notified you of a security incident that affects ${tenant}. The declaration of that incident has been withdrawn, together with our notice. Please disregard our earlier notices.`,
  },
  escalation:
    'You are receiving this email because the notice has not been acknowledged, or email to other contacts in your organization could not be delivered. Please open and acknowledge the notice now.',
  open: 'Open the notice and acknowledge',
  nextSteps: 'Next steps',
  trackingId: 'Tracking ID',
  tenant: 'Affected tenant',
  notifiedAt: 'First notified',
  deadline: 'Due by',
  timeliness: {
    IN_TIME: 'The deadline was met.',
    LATE: 'The deadline was missed.',
    DELAYED_BY_APPROVAL: 'The deadline has passed: notification was delayed by approval.',
  },
  whyWithdrawn: 'Why the notice is withdrawn',
  notYetKnown: 'Not yet known. We will inform you as soon as it is.',
  forTenant: (tenant) => `Impact on ${tenant}`,
  ownDataCategories: 'Categories of data',
  nothingFollows: {
    INITIAL: 'Nothing is pending. If we learn more, we will contact you again.',
    UPDATE: 'Nothing is pending. If we learn more, we will contact you again.',
    FINAL: 'Nothing. This is the final notice.',
  },
  becauseContact: (provider, tenant) =>
    `You are receiving this email because ${provider} lists you as a contact of ${tenant} for security notices.`,
  becauseAccountTeam: (provider) =>
    `You are receiving this email because ${provider} lists you as a member of the account team of these tenants.`,
  becauseResponse: (provider) =>
    `You are receiving this email because you take part in incident response at ${provider}.`,
  neverAsks: (provider) =>
    `${provider} never asks for passwords or codes by email. If in doubt, enter the address below in your browser instead of following a link.`,
  resolution: {
    label: 'Security notice: not affected',
    introduction: (provider, tenant) =>
      `${provider} had notified you of a security incident. We have since confirmed that your tenant ${tenant} is not affected. The notice is resolved, and you will receive no further notices unless this changes.`,
    reason: 'Why your tenant is not affected',
    after: 'Any measures you took remain reasonable. No further action is required.',
  },
  stageDigest: {
    label: 'Security notice: status update',
    introduction: (tenant, changes) =>
      `The status of the response to the security incident that affects ${tenant} has changed ${counted(changes, { one: 'once', other: `${changes} times` })} since our last message.`,
    changes: 'Status changes',
    stages: {
      DETECT: 'Detect: a suspected incident was reported',
      ASSESS: 'Assess: we are assessing the impact',
      DIAGNOSE: 'Diagnose: we are investigating what happened',
      STABILIZE: 'Stabilize: we are containing and remediating',
      CLOSE: 'Close: the response is complete',
    },
    after: 'The information in our notice is unchanged. If anything changes, you will receive an update.',
  },
  headsUp: {
    label: 'For the account team',
    notified: (provider, tenants, number) =>
      `${provider} has notified ${counted(tenants, { one: 'one', other: number })} of your tenants of a security incident.`,
    unacknowledged: (tenants, number) =>
      `${counted(tenants, {
        one: 'One of your tenants has not acknowledged its notice of a security incident.',
        other: `${number} of your tenants have not acknowledged their notice of a security incident.`,
      })} Please make sure someone there has seen it.`,
    signIn:
      'Sign in to see which tenants are affected and what they were notified of. For confidentiality, this email does not list them.',
    open: 'View your tenants',
  },
  clockReminder: {
    label: '72-hour deadline',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Notices are due now'
        : `${hoursBefore} ${counted(hoursBefore, { one: 'hour', other: 'hours' })} left to notify the tenants`,
    introduction: 'Some affected tenants have not been notified.',
    delayed: 'Notification is delayed by approval. The deadline is unchanged.',
    delayedUntil: 'Delayed until',
    open: 'Open the incident',
  },
  authorityReminder: {
    label: 'Deadline of a supervisory authority',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'A submission to an authority is due now'
        : `${hoursBefore} ${counted(hoursBefore, { one: 'hour', other: 'hours' })} left for a submission to an authority`,
    notice: (authority) =>
      `The personal data breach has not been notified to ${authority}. An approved delay does not suspend this deadline.`,
    followUp: (authority) => `Information promised to ${authority} has not been submitted.`,
    due: 'Due',
    open: 'Open the incident',
  },
  authorityDocument: {
    label: 'Notification of a supervisory authority',
    title: (authority) => `Document for ${authority}`,
    steps: [
      'Submit it using the form or portal of the authority.',
      'Record the submission with its reference and date.',
    ],
    authority: 'Supervisory authority',
    open: 'Open the incident',
  },
  webhookDisabled: {
    label: 'Webhook disabled',
    title: (tenant) => `A webhook of ${tenant} is disabled`,
    introduction: (tenant) =>
      `A webhook of ${tenant} has failed for so long that it was disabled. You still receive notices in Service Health and by email.`,
    address: 'URL',
    since: 'Failing since',
    steps: [
      'Make sure that the URL responds with a status from 200 to 299.',
      'Then enable the webhook again. Missed events are in your Service Health feed.',
    ],
    open: 'Open Service Health',
  },
};
