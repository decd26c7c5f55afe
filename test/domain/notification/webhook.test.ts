import type { Role, Viewer } from '../../../domain/access/policy.ts';
import {
  asWebhookHolder,
  checkWebhook,
  enable,
  goodUntil,
  type Registration,
  recordResult,
  secretsInForce,
  type WebhookHealth,
  type WebhookInput,
} from '../../../domain/notification/webhook.ts';
import { hour } from '../build.ts';

const input = (overrides: Partial<WebhookInput> = {}): WebhookInput => ({
  url: 'https://hooks.customer.example/tocsin',
  kinds: null,
  payloadVersion: 1,
  ...overrides,
});
const registration = (overrides: Partial<Registration> = {}): Registration => ({
  webhooks: 0,
  checkUrl: null,
  cloudSubscriptionIds: null,
  ...overrides,
});
const unmet = (changes: Partial<WebhookInput>, known: Partial<Registration> = {}) =>
  checkWebhook(input(changes), registration(known))?.unmet;

describe('the registration of a webhook', () => {
  it('is accepted for every kind, for some, for a whole tenant or some of its cloud subscriptions', () => {
    expect(unmet({})).toBeUndefined();
    expect(unmet({ kinds: ['INITIAL', 'FINAL'] })).toBeUndefined();
    expect(unmet({}, { cloudSubscriptionIds: ['s1'], webhooks: 19 })).toBeUndefined();
  });

  it('is refused with each error under the name of its field', () => {
    const wrong = { url: `https://hooks.customer.example/${'x'.repeat(2_048)}`, kinds: [], payloadVersion: 2 };
    const known = { checkUrl: 'url must lead to a public address', cloudSubscriptionIds: [], webhooks: 20 };
    expect(unmet(wrong, known)).toEqual([
      'url must lead to a public address',
      'url must not be longer than 2048 characters',
      'kinds must have at least one entry, or be omitted for all kinds',
      'payloadVersion must be 1, not 2',
      'tenantId must be a tenant with a cloud subscription of yours',
      'tenantId already has 20 of your webhooks, the maximum is 20: remove one first',
    ]);
  });
});

describe('the permission to manage webhooks', () => {
  const viewer = (roles: Role[], partnerId: string | null = null): Viewer => ({
    subject: 'robin',
    name: 'Robin',
    roles,
    tenantIds: ['t1'],
    cloudSubscriptionIds: [],
    partnerId,
    partition: 'public',
    issuedAt: hour(0).toISOString(),
    engagement: null,
  });
  it.each<[Role[], Role[]]>([
    [['GLOBAL_TENANT_ADMINISTRATOR'], ['GLOBAL_TENANT_ADMINISTRATOR']],
    [['SUBSCRIPTION_OWNER', 'PRIVACY_CONTACT'], ['SUBSCRIPTION_OWNER']],
    [['SUBSCRIPTION_ADMINISTRATOR', 'LEGAL'], ['SUBSCRIPTION_ADMINISTRATOR']],
    [['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT'], ['GLOBAL_TENANT_ADMINISTRATOR']],
    [['PRIVACY_CONTACT'], []],
    [['TENANT_TECHNICAL_CONTACT'], []],
    [['SERVICE_HEALTH_READER'], []],
    [['RESPONDER'], []],
    [['GLOBAL_TENANT_ADMINISTRATOR', 'ACCOUNT_MANAGER'], []],
  ])('is held by %j only in the roles %j', (roles, holding) => {
    expect(asWebhookHolder(viewer(roles)).roles).toEqual(holding);
  });

  it('is held by no user of a partner, whatever their other roles', () => {
    expect(asWebhookHolder(viewer(['GLOBAL_TENANT_ADMINISTRATOR'], 'partner-1')).roles).toEqual([]);
  });
});

describe('a replaced secret', () => {
  it('signs together with its successor for 24 hours, and no longer', () => {
    const previousUntil = goodUntil(hour(0));
    expect(previousUntil).toEqual(hour(24));
    const secrets = { secret: 'next', previous: 'former', previousUntil };
    expect(secretsInForce(secrets, hour(0))).toEqual(['next', 'former']);
    expect(secretsInForce(secrets, hour(24, -1))).toEqual(['next', 'former']);
    expect(secretsInForce(secrets, hour(24))).toEqual(['next']);
  });

  it('does not exist before the first rotation', () => {
    expect(secretsInForce({ secret: 'only', previous: null, previousUntil: null }, hour(0))).toEqual(['only']);
  });
});

describe('the health of a webhook', () => {
  const fresh: WebhookHealth = { failingSince: null, disabledAt: null, disabledReason: null };
  const failed = (health: WebhookHealth, hours: number, milliseconds = 0) =>
    recordResult(health, false, hour(hours, milliseconds));

  it('records the first failed call since one was accepted', () => {
    const failing = failed(failed(recordResult(fresh, true, hour(1)), 2), 3);
    expect(failing).toEqual({ ...fresh, failingSince: hour(2) });
    expect(recordResult(failing, true, hour(4))).toEqual(fresh);
  });

  it('leads to disabling after five days of failure alone, not a millisecond sooner', () => {
    const failing = failed(fresh, 0);
    expect(failed(failing, 5 * 24, -1).disabledAt).toBeNull();
    expect(failed(failing, 5 * 24)).toEqual({
      failingSince: hour(0),
      disabledAt: hour(120),
      disabledReason: 'No successful delivery for 5 days.',
    });
  });

  it('starts again with any accepted call', () => {
    const recovered = recordResult(failed(fresh, 0), true, hour(119));
    expect(failed(recovered, 120).disabledAt).toBeNull();
    expect(failed(failed(recovered, 120), 240).disabledAt).toEqual(hour(240));
  });

  it('keeps the time at which the webhook was disabled, until it is enabled again as if no call had failed', () => {
    const disabled = failed(failed(fresh, 0), 120);
    expect(failed(disabled, 130).disabledAt).toEqual(hour(120));
    expect(enable(disabled)).toEqual(fresh);
    expect(failed(enable(disabled), 131).disabledAt).toBeNull();
  });
});
