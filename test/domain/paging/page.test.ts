import { concludeCall } from '../../../domain/paging/call.ts';
import { becameHigh, dedupKey, pageReason, pageText } from '../../../domain/paging/page.ts';
import { checkPageTarget } from '../../../domain/paging/target.ts';

describe('what pages', () => {
  it.each([
    ['incident.reported', {}, 'INDICATION'],
    ['incident.assessed', { becameHigh: true }, 'HIGH_SEVERITY'],
    ['incident.assessed', { becameHigh: false }, null],
    ['incident.declared', { becameHigh: true }, 'HIGH_SEVERITY'],
    ['incident.overdue', {}, 'OVERDUE'],
    ['process.clock_changed', { from: 'RUNNING', to: 'AT_RISK' }, 'CLOCK_AT_RISK'],
    ['process.clock_changed', { from: 'AT_RISK', to: 'OVERDUE' }, 'CLOCK_OVERDUE'],
    ['process.clock_changed', { from: 'AT_RISK', to: 'MET' }, null],
    ['incident.classified', {}, null],
  ] as const)('%s with %j: %s', (type, facts, reason) => {
    expect(pageReason({ type, facts })).toBe(reason);
  });

  it.each([
    [null, 'HIGH', true],
    ['MEDIUM', 'HIGH', true],
    ['HIGH', 'HIGH', false],
    ['HIGH', 'LOW', false],
    [null, null, false],
  ] as const)('severity from %s to %s: %s', (before, after, expected) => {
    expect(becameHigh(before, after)).toBe(expected);
  });
});

it('a page says its tracking id and its reason, first that it is an exercise', () => {
  const page = { trackingId: '3YM5V-H0T0P', reason: 'OVERDUE' as const, level: 0, exercise: false };
  expect(pageText(page)).toBe('3YM5V-H0T0P: A duty is overdue');
  expect(pageText({ ...page, level: 1 })).toBe('3YM5V-H0T0P: A duty is overdue (escalated to level 2)');
  expect(pageText({ ...page, exercise: true })).toBe('EXERCISE: 3YM5V-H0T0P: A duty is overdue');
  expect(dedupKey({ incidentId: 'I', alarm: '1:2' })).toBe('tocsin:I:1:2');
});

describe('a call', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const http = (status: number, retryAfterSeconds: number | null = null) => ({
    kind: 'HTTP' as const,
    status,
    retryAfterSeconds,
  });
  it.each([
    [http(200), 1, 'ACCEPTED', null],
    [http(202), 1, 'ACCEPTED', null],
    [http(500), 1, 'RETRYING', 5],
    [http(500), 3, 'RETRYING', 30],
    [http(429, 60), 1, 'RETRYING', 60],
    [http(429, 86_400), 1, 'RETRYING', 900],
    [http(400), 1, 'FAILED', null],
    [http(404), 1, 'FAILED', null],
    [http(302), 1, 'FAILED', null],
    [{ kind: 'UNREACHABLE' as const }, 8, 'RETRYING', 900],
    [{ kind: 'UNREACHABLE' as const }, 9, 'FAILED', null],
    [{ kind: 'REFUSED' as const }, 1, 'FAILED', null],
    [{ kind: 'SMTP' as const, status: '4.2.1' }, 1, 'RETRYING', 5],
    [{ kind: 'SMTP' as const, status: '5.1.1' }, 1, 'FAILED', null],
    [{ kind: 'ACCEPTED' as const }, 1, 'ACCEPTED', null],
  ])('that ends with %j at attempt %i is %s', (outcome, attempts, state, seconds) => {
    const nextAttemptAt = seconds === null ? null : new Date(now.getTime() + seconds * 1_000);
    expect(concludeCall(outcome, attempts, now)).toEqual({ state, nextAttemptAt });
  });
});

describe('a page target', () => {
  const SENTENCE = 'url must lead to a public address';
  const check = (channel: 'EMAIL' | 'PAGERDUTY' | 'SLACK', address: string, changes: object = {}, existing = 0) =>
    checkPageTarget(
      { channel, subject: 'robin', role: null, address, ...changes },
      (url) => (url === 'ok' ? null : SENTENCE),
      existing,
    )?.unmet ?? null;
  it('is a person or a role, with an address of its channel', () => {
    expect(check('EMAIL', 'robin@provider.example')).toBeNull();
    expect(check('EMAIL', 'robin@provider.example, other@x.example')).toEqual(['address must be a mail address']);
    expect(check('PAGERDUTY', 'a'.repeat(32))).toBeNull();
    expect(check('PAGERDUTY', 'a'.repeat(31))).toEqual(['address must be an integration key of 32 letters and digits']);
    expect(check('SLACK', 'ok')).toBeNull();
    expect(check('SLACK', 'no')).toEqual(['address must lead to a public address']);
    expect(check('SLACK', 'ok', { role: 'LEGAL' })).toEqual(['subject: give either subject or role']);
    expect(check('SLACK', 'ok', {}, 20)).toEqual(['channel: the maximum of 20 targets is reached; remove one first']);
  });
});
