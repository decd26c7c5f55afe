import type { Delegation } from '../../../domain/access/policy.ts';
import type { ContactRole, Role } from '../../../domain/access/role.ts';
import type { RevisionKind } from '../../../domain/notification/advisory.ts';
import {
  accountTeamAt,
  type Certainty,
  type Contact,
  checkBriefing,
  checkDeliveryChoice,
  escalationDueAt,
  type HeldNotice,
  isImported,
  isNotifiedOf,
  notifiedAt,
  recipients,
  remainingContacts,
  replacesServiceHealth,
  type Side,
  seesImpact,
  seesImpactChange,
  sideOf,
  type TenantImpact,
  type UnacknowledgedNotice,
} from '../../../domain/notification/audience.ts';
import type { Channel } from '../../../domain/notification/channel.ts';
import { delay, fields, hour, unmet } from '../build.ts';

const contact = (role: ContactRole, overrides: Partial<Contact> = {}): Contact => ({
  id: role.toLowerCase(),
  role,
  cloudSubscriptionId: null,
  mailUpdates: true,
  ...overrides,
});
const contoso: TenantImpact = {
  certainty: 'CONFIRMED',
  impactedCloudSubscriptionIds: ['prod'],
  contacts: [
    contact('SUBSCRIPTION_ADMINISTRATOR', { id: 'admin-of-prod', cloudSubscriptionId: 'prod' }),
    contact('SUBSCRIPTION_ADMINISTRATOR', { id: 'admin-of-test', cloudSubscriptionId: 'test' }),
    contact('SUBSCRIPTION_OWNER', { id: 'owner-of-prod', cloudSubscriptionId: 'prod' }),
    contact('SUBSCRIPTION_OWNER', { id: 'owner-of-nothing' }),
    contact('GLOBAL_TENANT_ADMINISTRATOR'),
    contact('TENANT_TECHNICAL_CONTACT'),
    contact('PRIVACY_CONTACT', { mailUpdates: false }),
  ],
  webhooks: [
    { id: 'all', enabled: true, kinds: null, cloudSubscriptionIds: null },
    { id: 'finals', enabled: true, kinds: ['FINAL'], cloudSubscriptionIds: ['prod', 'test'] },
    { id: 'off', enabled: false, kinds: null, cloudSubscriptionIds: null },
    { id: 'of-test', enabled: true, kinds: null, cloudSubscriptionIds: ['test'] },
  ],
};
const everything = {
  channels: ['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK'] as Channel[],
  mailRoles: ['SUBSCRIPTION_ADMINISTRATOR', 'PRIVACY_CONTACT'] as ContactRole[],
};
const ids = (some: { id: string }[]) => some.map(({ id }) => id);
/** A notice that its tenant has read. */
const held: HeldNotice = { pending: false, serviceHealth: true };
const mailed = (mailRoles: ContactRole[], kind: RevisionKind = 'INITIAL', tenant = contoso) =>
  ids(recipients(tenant, { ...everything, mailRoles }, kind, kind === 'INITIAL' ? null : held).contacts);

describe('the audience of a notice', () => {
  it.each<[Certainty, boolean]>([
    ['SUSPECTED', true],
    ['CONFIRMED', true],
    ['RULED_OUT', false],
  ])('includes a tenant with a %s impact: %s', (certainty, notified) => {
    const { serviceHealth, contacts, webhooks } = recipients({ ...contoso, certainty }, everything, 'INITIAL');
    expect(isNotifiedOf(certainty)).toBe(notified);
    expect([serviceHealth, contacts.length > 0, webhooks.length > 0]).toEqual([notified, notified, notified]);
  });

  it.each<[ContactRole, string[]]>([
    ['SUBSCRIPTION_ADMINISTRATOR', ['admin-of-prod']],
    ['SUBSCRIPTION_OWNER', ['owner-of-prod']],
    ['GLOBAL_TENANT_ADMINISTRATOR', ['global_tenant_administrator']],
    ['TENANT_TECHNICAL_CONTACT', ['tenant_technical_contact']],
    ['PRIVACY_CONTACT', ['privacy_contact']],
  ])(
    'includes, when %s is the chosen role, the contacts %j, and only those of impacted subscriptions',
    (role, expected) => {
      expect(mailed([role])).toEqual(expected);
    },
  );

  it.each<[RevisionKind, boolean]>([
    ['INITIAL', true],
    ['UPDATE', false],
    ['FINAL', true],
    ['RETRACTION', true],
  ])('includes, for the %s, a contact who opted out of updates: %s', (kind, expected) => {
    expect(mailed(['PRIVACY_CONTACT'], kind)).toEqual(expected ? ['privacy_contact'] : []);
  });

  it.each<[RevisionKind, string[]]>([
    ['INITIAL', ['all']],
    ['FINAL', ['all', 'finals']],
  ])('a webhook that is enabled, wants the %s and is of an impacted cloud subscription: %j', (kind, expected) => {
    expect(ids(recipients(contoso, everything, kind, held).webhooks)).toEqual(expected);
  });

  it('of a tenant found later: each as by an INITIAL, whichever revision is its first', () => {
    const { contacts, webhooks } = recipients(contoso, everything, 'UPDATE', null);
    expect([ids(contacts), ids(webhooks)]).toEqual([['admin-of-prod', 'privacy_contact'], ['all']]);
    const waiting = { pending: true, serviceHealth: false };
    expect(ids(recipients(contoso, everything, 'UPDATE', waiting).contacts)).toEqual(ids(contacts));
    const mailOnly = { ...everything, channels: ['EMAIL' as const] };
    expect(ids(recipients(contoso, mailOnly, 'UPDATE', waiting).contacts)).toEqual(['admin-of-prod']);
  });

  it('a retraction: every tenant that was notified, those ruled out since included, and no other', () => {
    const of = (certainty: Certainty, notice: HeldNotice | null) =>
      recipients({ ...contoso, certainty }, everything, 'RETRACTION', notice).serviceHealth;
    expect([of('CONFIRMED', held), of('RULED_OUT', held)]).toEqual([true, true]);
    expect([of('CONFIRMED', null), of('CONFIRMED', { ...held, pending: true })]).toEqual([false, false]);
  });

  it('the contacts not mailed before, where a notice was not acknowledged or bounced', () => {
    const mailedBefore = new Set(['admin-of-prod', 'global_tenant_administrator']);
    const remaining = ['owner-of-prod', 'tenant_technical_contact', 'privacy_contact'];
    expect(ids(remainingContacts(contoso, 'INITIAL', mailedBefore))).toEqual(remaining);
    expect(ids(remainingContacts(contoso, 'UPDATE', mailedBefore))).toEqual(remaining);
    const ruledOut = { ...contoso, certainty: 'RULED_OUT' as const };
    expect(remainingContacts(ruledOut, 'INITIAL', mailedBefore)).toEqual([]);
    expect(ids(remainingContacts(ruledOut, 'RETRACTION', mailedBefore))).toEqual(remaining);
  });

  it('of an account team the provider’s own, and a partner’s while the tenant is delegated to it', () => {
    const members = [
      { subject: 'own', partnerId: null },
      { subject: 'fabrikam’s', partnerId: 'fabrikam' },
    ];
    const delegation: Delegation = { partnerId: 'fabrikam', from: hour(10), until: hour(20), revokedAt: null };
    const team = (at: Date, overrides: Partial<Delegation> = {}) =>
      accountTeamAt(members, [{ ...delegation, ...overrides }], at).map(({ subject }) => subject);
    expect([team(hour(10)), team(hour(20, -1))]).toEqual([
      ['own', 'fabrikam’s'],
      ['own', 'fabrikam’s'],
    ]);
    expect([team(hour(10, -1)), team(hour(20)), team(hour(15), { partnerId: 'other' })]).toEqual([
      ['own'],
      ['own'],
      ['own'],
    ]);
    expect(team(hour(15), { revokedAt: hour(16) })).toEqual(['own']);
  });
});

describe('the channels mail and service health', () => {
  const channels = (...some: Channel[]) => recipients(contoso, { ...everything, channels: some }, 'INITIAL');

  it('reach both when chosen together; without service health, the feed stays empty', () => {
    expect(channels('SERVICE_HEALTH', 'EMAIL')).toMatchObject({
      serviceHealth: true,
      contacts: [{}, {}],
      webhooks: [],
    });
    expect(channels('EMAIL')).toMatchObject({ serviceHealth: false, contacts: [{}, {}] });
    expect(channels('SERVICE_HEALTH')).toMatchObject({ serviceHealth: true, contacts: [] });
    expect(recipients(contoso, { ...everything, channels: ['EMAIL'] }, 'UPDATE', held).serviceHealth).toBe(true);
  });

  it('let service health notify a tenant with no contact of the roles even where mail replaces it', () => {
    const alone = { ...contoso, contacts: [] };
    const mailOnly = { channels: ['EMAIL'] as Channel[], mailRoles: ['PRIVACY_CONTACT'] as ContactRole[] };
    expect(recipients(alone, mailOnly, 'INITIAL')).toEqual({ serviceHealth: true, contacts: [], webhooks: [] });
    expect(recipients(alone, mailOnly, 'UPDATE', { pending: false, serviceHealth: false }).serviceHealth).toBe(false);
    expect(recipients({ ...alone, certainty: 'RULED_OUT' }, mailOnly, 'INITIAL').serviceHealth).toBe(false);
  });

  it('replace one another where mail is chosen without service health', () => {
    expect([
      replacesServiceHealth({ channels: ['EMAIL'] }),
      replacesServiceHealth({ channels: ['EMAIL', 'WEBHOOK'] }),
    ]).toEqual([true, true]);
    expect([replacesServiceHealth(everything), replacesServiceHealth({ channels: ['SERVICE_HEALTH'] })]).toEqual([
      false,
      false,
    ]);
  });

  it.each<[Channel[], ContactRole[], string[]]>([
    [['SERVICE_HEALTH'], [], []],
    [['EMAIL'], ['PRIVACY_CONTACT'], []],
    [['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK'], ['PRIVACY_CONTACT'], []],
    [['WEBHOOK'], [], ['channels']],
    [[], [], ['channels']],
    [['EMAIL'], [], ['mailRoles']],
    [['SERVICE_HEALTH'], ['PRIVACY_CONTACT'], ['mailRoles']],
    [['WEBHOOK'], ['PRIVACY_CONTACT'], ['channels', 'mailRoles']],
  ])('chosen as %j with the roles %j are refused for %j', (chosen, mailRoles, expected) => {
    const refusal = checkDeliveryChoice({ channels: chosen, mailRoles });
    expect(fields(refusal)).toEqual(expected);
    expect(refusal === null).toBe(expected.length === 0);
  });
});

describe('a tenant counts as notified', () => {
  const facts = { feedEntryAt: hour(30), mailsAcceptedAt: [hour(33), hour(31), hour(32)] };

  it('when its feed entry commits, whatever becomes of the mails next to it', () => {
    expect(notifiedAt(facts)).toEqual(hour(30));
    expect(notifiedAt({ ...facts, mailsAcceptedAt: [] })).toEqual(hour(30));
  });

  it('where mail replaces service health, when its first mail is accepted', () => {
    expect(notifiedAt({ ...facts, feedEntryAt: null })).toEqual(hour(31));
    expect(notifiedAt({ feedEntryAt: null, mailsAcceptedAt: [] })).toBeNull();
  });

  it('where service health is chosen after a mail was accepted, by the mail', () => {
    expect(notifiedAt({ ...facts, feedEntryAt: hour(40) })).toEqual(hour(31));
  });
});

describe('a notice that no contact acknowledges', () => {
  const silent: UnacknowledgedNotice = {
    ...{ pending: false, publishedAt: hour(30), recordedAt: hour(30), acknowledgedAt: null, escalatedAt: null },
    ...{ resolvedReason: null, declaredAt: hour(10) },
  };

  it('goes to the remaining contacts and the account team 24 hours after the tenant was notified', () => {
    expect(escalationDueAt(silent)).toEqual(hour(54));
    expect(isImported(silent)).toBe(false);
  });

  it('counts from its import where it was published elsewhere', () => {
    const imported = { ...silent, recordedAt: hour(300) };
    expect(escalationDueAt(imported)).toEqual(hour(324));
    expect(isImported(imported)).toBe(true);
  });

  it.each([
    ['once it was acknowledged', { ...silent, acknowledgedAt: hour(60) }],
    ['a second time', { ...silent, escalatedAt: hour(54) }],
    ['before its first mail was accepted', { ...silent, pending: true }],
    ['once its tenant was ruled out', { ...silent, resolvedReason: 'Its keys were never used.' }],
    ['once its declaration was withdrawn', { ...silent, declaredAt: null }],
    ['once it was withdrawn and another one made', { ...silent, declaredAt: hour(30, 1) }],
  ])('does not go there %s', (_when, notice) => {
    expect(escalationDueAt(notice)).toBeNull();
  });
});

describe('an impact', () => {
  it.each<[Role[], string | null, Side]>([
    [['RESPONDER'], null, 'RESPONSE'],
    [['EXECUTIVE_INCIDENT_MANAGER'], null, 'RESPONSE'],
    [['LEGAL'], null, 'RESPONSE'],
    [['AUDITOR'], null, 'RESPONSE'],
    [['CUSTOMER_SUPPORT'], null, 'PROVIDER_ACCOUNT_TEAM'],
    [['ACCOUNT_MANAGER'], null, 'PROVIDER_ACCOUNT_TEAM'],
    [['CUSTOMER_SUCCESS_ACCOUNT_MANAGER'], null, 'PROVIDER_ACCOUNT_TEAM'],
    [['ACCOUNT_MANAGER'], 'fabrikam', 'PARTNER'],
    [['CUSTOMER_SUCCESS_ACCOUNT_MANAGER'], 'fabrikam', 'PARTNER'],
    [['GLOBAL_TENANT_ADMINISTRATOR'], null, 'TENANT'],
    [['SERVICE_HEALTH_READER'], null, 'TENANT'],
    [['SERVICE_OPERATOR'], null, 'TENANT'],
    [[], null, 'TENANT'],
  ])('is viewed by %j, partner %s, from the side %s', (roles, partnerId, side) => {
    expect(sideOf({ roles, partnerId })).toBe(side);
  });

  const before = { firstNoticeAt: null, briefedAt: null, delays: [] };
  const briefed = { ...before, briefedAt: hour(20) };
  const running = [delay({ state: 'APPROVED' })];
  const SIDES: Side[] = ['RESPONSE', 'PROVIDER_ACCOUNT_TEAM', 'PARTNER', 'TENANT'];
  it.each<[string, Parameters<typeof seesImpact>[1], Side[]]>([
    ['before the first notice', before, ['RESPONSE']],
    ['before it, the account team briefed', briefed, ['RESPONSE', 'PROVIDER_ACCOUNT_TEAM']],
    ['before it, while a delay for risk to others runs', { ...briefed, delays: running }, ['RESPONSE']],
    [
      'before it, while a delay for another reason runs',
      { ...briefed, delays: [delay({ state: 'APPROVED', reason: 'EXTRAORDINARY_CIRCUMSTANCES' })] },
      ['RESPONSE', 'PROVIDER_ACCOUNT_TEAM'],
    ],
    ['after the first notice', { ...before, firstNoticeAt: hour(25) }, SIDES],
    ['after it, while a delay still runs for others', { ...before, firstNoticeAt: hour(25), delays: running }, SIDES],
  ])('%s is visible to exactly the permitted sides', (_when, facts, seen) => {
    expect(SIDES.filter((side) => seesImpact(side, facts, hour(30)))).toEqual(seen);
  });

  const notified = { firstNoticeAt: hour(25), briefedAt: null };
  it.each<[string, Parameters<typeof seesImpactChange>[1], number, Side[]]>([
    ['before the first notice', notified, 24, ['RESPONSE']],
    ['with it', notified, 25, SIDES],
    ['after it', notified, 26, SIDES],
    ['after the briefing and before the notice', { ...notified, briefedAt: hour(20) }, 21, SIDES.slice(0, 2)],
    ['before the briefing', { ...notified, briefedAt: hour(20) }, 19, ['RESPONSE']],
    ['without either', { firstNoticeAt: null, briefedAt: null }, 30, ['RESPONSE']],
  ])(
    'that changed %s is announced to exactly the permitted sides, at that time and in hindsight',
    (_when, facts, at, seen) => {
      expect(SIDES.filter((side) => seesImpactChange(side, facts, hour(at)))).toEqual(seen);
    },
  );

  it('may be briefed early unless a delay for risk to others is active', () => {
    expect(checkBriefing({ exercise: false, delays: [] }, hour(30))).toBeNull();
    expect(unmet(checkBriefing({ exercise: true, delays: [] }, hour(30)))).toEqual([
      expect.stringMatching(/^exercise: /),
    ]);
    expect(checkBriefing({ exercise: false, delays: [delay()] }, hour(30))).toBeNull();
    expect(checkBriefing({ exercise: false, delays: running }, hour(100))).toBeNull();
    expect(unmet(checkBriefing({ exercise: false, delays: running }, hour(100, -1)))).toEqual([
      'delay: briefing is not allowed while a delay for RISK_TO_OTHER_CUSTOMERS is active',
    ]);
  });
});
