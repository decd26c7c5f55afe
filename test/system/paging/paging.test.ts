import { createHmac } from 'node:crypto';
import { readConfig } from '../../../platform/config.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { type MailServer, openMailServer } from '../../kit/mail/mail-server.ts';
import { type Receiver, startReceiver } from '../../kit/network/receiver.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KEY = 'R0123456789abcdefghijklmnopqrstu';
const clock = openClock();
let receiver: Receiver;
let mail: MailServer;
let system: System;
let commands: Commands;
let failures = 0;
beforeAll(async () => {
  receiver = await startReceiver({
    '/pagerduty': (answer) => answer.writeHead(202).end('{"status":"success"}'),
    '/slack': (answer) => (failures-- > 0 ? answer.writeHead(503).end() : answer.writeHead(200).end('ok')),
    '/gone': (answer) => answer.writeHead(404).end('no_service'),
  });
  mail = await openMailServer();
  const { mail: mailConfig } = readConfig({});
  system = await openSystem(clock, {
    webhooks: { networks: ['127.0.0.0/8'] },
    pagerDutyUrl: `http://127.0.0.1:${receiver.port}/pagerduty`,
    mail: { ...mailConfig, smtpUrl: mail.url },
  });
  commands = commandsOf(system);
});
afterAll(async () => {
  await system.close();
  await receiver.close();
  await mail.close();
});

const at = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();
const urlOf = (path: string) => `http://127.0.0.1:${receiver.port}${path}`;
const bodies = (path: string) =>
  receiver.received.filter((each) => each.path === path).map(({ body }) => JSON.parse(body));

async function ask(query: string, variables: Record<string, unknown> = {}, who = 'responder') {
  const { data, errors } = await system.ask(who, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function shift(
  subject: string,
  role = 'RESPONDER',
  changes: object = {},
  mutation = 'setShift',
  who = 'responder',
) {
  const input = { role, subject, endsAt: at(12 * HOUR), ...changes };
  const selection = '__typename ... on Unmet { unmet } ... on Shift { id subject startsAt endsAt by removedAt }';
  return (await ask(`mutation ($input: ShiftInput!) { ${mutation}(input: $input) { ${selection} } }`, { input }, who))[
    mutation
  ];
}

async function target(input: object) {
  const { addPageTarget } = await ask(
    `mutation ($input: PageTargetInput!) { addPageTarget(input: $input) {
      __typename ... on Unmet { unmet } ... on PageTargetAdded { secret target { id channel } } } }`,
    { input },
  );
  return addPageTarget;
}

const escalate = (steps: object[]) =>
  ask(
    `mutation ($input: EscalationInput!) { setEscalation(input: $input) {
      __typename ... on Unmet { unmet } ... on Escalation { steps { afterMinutes role subject } } } }`,
    { input: { role: 'RESPONDER', steps } },
  ).then(({ setEscalation }) => setEscalation);

const PAGES = `pages { id reason level subject role exercise sentAt escalatesAt acknowledgedAt acknowledgedBy resolvedAt
  calls { channel action state attempts answer } }`;
async function pagesOf(incidentId: string, count = 1) {
  return waitFor(async () => {
    const { pages } = await commands.see(incidentId, PAGES);
    expect(pages.length).toBeGreaterThanOrEqual(count);
    return pages;
  });
}
/** Waits until no call of an incident's pages is to be made. */
const settled = (incidentId: string, count = 1) =>
  waitFor(async () => {
    const pages = await pagesOf(incidentId, count);
    const states = pages.flatMap(({ calls }: { calls: { state: string }[] }) => calls.map(({ state }) => state));
    expect(states).not.toContain('QUEUED');
    return pages;
  });

describe('the rota', () => {
  it('refuses what overlaps, ends before it begins or lies in the past, by the field', async () => {
    const first = await shift('persona:responder', 'RESPONDER', { startsAt: at(HOUR), endsAt: at(3 * HOUR) });
    expect(first).toMatchObject({
      __typename: 'Shift',
      subject: 'persona:responder',
      by: 'persona:responder',
      removedAt: null,
    });
    expect((await shift('other', 'RESPONDER', { startsAt: at(2 * HOUR) })).unmet[0]).toMatch(
      /^startsAt: another shift of RESPONDER lasts from /,
    );
    expect((await shift('other', 'RESPONDER', { startsAt: at(5 * HOUR), endsAt: at(4 * HOUR) })).unmet).toEqual([
      'endsAt must be after startsAt',
    ]);
    expect((await shift(' ', 'RESPONDER', { startsAt: at(-HOUR), endsAt: at(-MINUTE) })).unmet).toEqual([
      'subject must not be blank',
      expect.stringMatching(/^startsAt must not be in the past/),
    ]);
    const { removeShift } = await ask(
      'mutation ($id: ID!) { removeShift(id: $id) { ... on Shift { id removedAt removedBy } } }',
      { id: first.id },
    );
    expect(removeShift).toMatchObject({ removedBy: 'persona:responder', removedAt: clock.now().toISOString() });
    // What was removed remains on record.
    const { rota } = await ask(
      'query ($from: DateTime!, $until: DateTime!) { rota(from: $from, until: $until) { shifts { id removedAt } } }',
      { from: at(0), until: at(HOUR * 24) },
    );
    expect(rota.shifts).toEqual([{ id: first.id, removedAt: clock.now().toISOString() }]);
  });

  it('is kept by responders and the Executive Incident Manager, and read by the response', async () => {
    const set = 'mutation ($input: ShiftInput!) { setShift(input: $input) { __typename } }';
    const input = { role: 'LEGAL', subject: 'legal', endsAt: at(HOUR) };
    for (const who of ['customer', 'partner', 'support', 'auditor', 'legal', 'operator']) {
      expect((await system.ask(who, set, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const onCall = '{ onCall { role levels { level subject } } }';
    expect((await system.ask('customer', onCall)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await system.ask('support', onCall)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(onCall, {}, 'auditor')).onCall).toHaveLength(3);
    expect(await shift('persona:legal', 'LEGAL', { endsAt: at(HOUR) }, 'setShift', 'executive')).toMatchObject({
      by: 'persona:executive',
    });
  });

  it('shows who is on call and who is next, an override before the shift', async () => {
    await shift('persona:responder');
    await shift('persona:executive', 'EXECUTIVE_INCIDENT_MANAGER');
    expect(await escalate([{ afterMinutes: 0, role: 'LEGAL', subject: 'x' }])).toEqual({
      __typename: 'Unmet',
      unmet: ['steps[0].afterMinutes must be between 1 and 1440', 'steps[0] must have either role or subject'],
    });
    await escalate([
      { afterMinutes: 10, role: 'EXECUTIVE_INCIDENT_MANAGER' },
      { afterMinutes: 20, subject: 'persona:second-responder' },
    ]);
    const replaced = { startsAt: at(5 * HOUR), endsAt: at(6 * HOUR), reason: 'At the dentist.' };
    await shift('persona:second-responder', 'RESPONDER', replaced, 'overrideShift');
    const chain = async (when: string) =>
      (
        await ask('query ($at: DateTime) { onCall(at: $at) { role levels { level subject afterMinutes } } }', {
          at: when,
        })
      ).onCall[0].levels;
    const others = [
      { level: 1, subject: 'persona:executive', afterMinutes: 20 },
      { level: 2, subject: 'persona:second-responder', afterMinutes: null },
    ];
    expect(await chain(at(0))).toEqual([{ level: 0, subject: 'persona:responder', afterMinutes: 10 }, ...others]);
    expect(await chain(at(5.5 * HOUR))).toEqual([
      { level: 0, subject: 'persona:second-responder', afterMinutes: 10 },
      ...others,
    ]);
    expect(await chain(at(6 * HOUR))).toEqual([
      { level: 0, subject: 'persona:responder', afterMinutes: 10 },
      ...others,
    ]);
  });

  it('refuses addresses that lead nowhere or to a private network, and never returns one', async () => {
    const unmet = async (channel: string, address: string, to: object = { subject: 'persona:responder' }) =>
      (await target({ channel, address, ...to })).unmet;
    expect(await unmet('EMAIL', 'nowhere')).toEqual(['address must be a mail address']);
    expect(await unmet('PAGERDUTY', 'short')).toEqual(['address must be an integration key of 32 letters and digits']);
    expect(await unmet('SLACK', 'http://10.0.0.1/x')).toEqual(['address must be an https:// URL']);
    expect(await unmet('WEBHOOK', 'https://169.254.169.254/x')).toEqual(['address must lead to a public address']);
    expect(await unmet('EMAIL', 'a@example.com', {})).toEqual(['subject: give either subject or role']);
    const rows = await system.test.asOwner('SELECT count(*)::int AS count FROM incidents.page_targets');
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe('a page', () => {
  let webhookSecret = '';
  let pagerDuty = '';
  beforeAll(async () => {
    for (const [channel, path] of [
      ['SLACK', '/slack'],
      ['TEAMS', '/teams'],
      ['WEBHOOK', '/webhook'],
    ]) {
      const added = await target({ channel, subject: 'persona:responder', address: urlOf(path as string) });
      if (channel === 'WEBHOOK') webhookSecret = added.secret;
    }
    await target({ channel: 'EMAIL', subject: 'persona:responder', address: 'robin@provider.example' });
    pagerDuty = (await target({ channel: 'PAGERDUTY', role: 'RESPONDER', address: KEY })).target.id;
    await target({ channel: 'SLACK', subject: 'persona:executive', address: urlOf('/executive') });
  });

  it('is sent for a new indication by every channel in its published format, without a word of what happened', async () => {
    const incidentId = await commands.report({ title: 'Keys of Contoso seen outside' });
    const { trackingId } = await commands.see(incidentId, 'trackingId');
    const [page] = await settled(incidentId);
    expect(page).toMatchObject({
      reason: 'INDICATION',
      level: 0,
      subject: 'persona:responder',
      role: 'RESPONDER',
      exercise: false,
    });
    expect(page.sentAt).toBe(clock.now().toISOString());
    expect(page.escalatesAt).toBe(at(10 * MINUTE));
    expect(
      page.calls.map(({ channel, state }: { channel: string; state: string }) => `${channel} ${state}`).sort(),
    ).toEqual(['EMAIL ACCEPTED', 'PAGERDUTY ACCEPTED', 'SLACK ACCEPTED', 'TEAMS ACCEPTED', 'WEBHOOK ACCEPTED']);
    const text = `${trackingId}: A new indication was reported`;
    const url = `${system.config.provider.url}/incidents/${incidentId}`;
    // PagerDuty Events API v2: required are routing_key, event_action and, of a trigger, payload.summary, source, severity.
    const [event] = bodies('/pagerduty');
    expect(event).toMatchObject({
      routing_key: KEY,
      event_action: 'trigger',
      dedup_key: expect.stringMatching(new RegExp(`^tocsin:${incidentId}:\\d+:\\d+$`)),
      payload: { summary: text, source: system.config.provider.url, severity: 'critical' },
      client_url: url,
    });
    // Slack: `text`, and blocks of Block Kit.
    expect(bodies('/slack')[0]).toEqual({
      text,
      blocks: [
        { type: 'section', text: { type: 'plain_text', text } },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: trackingId }, url }] },
      ],
    });
    // Teams: a message with an Adaptive Card.
    expect(bodies('/teams')[0]).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            body: [{ type: 'TextBlock', text }],
            actions: [{ type: 'Action.OpenUrl', url }],
          },
        },
      ],
    });
    // Standard Webhooks: the signature is over id, timestamp and body.
    const call = receiver.received.find(({ path }) => path === '/webhook');
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = call?.headers ?? {};
    const key = Buffer.from(webhookSecret.slice('whsec_'.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${call?.body}`).digest('base64');
    expect(signature).toBe(`v1,${mac}`);
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      specversion: '1.0',
      id,
      type: 'com.tocsin.page.raised.v1',
      data: { text, trackingId, reason: 'INDICATION', level: 0, exercise: false, url },
    });
    expect(mail.received.at(-1)).toMatchObject({ subject: text, envelope: { to: ['robin@provider.example'] } });
    const sent = [...receiver.received.map(({ body }) => body), mail.received.at(-1)?.raw].join('\n');
    expect(sent).not.toMatch(/Contoso|Seen\./);
  });

  it('is acknowledged once by the link in the mail: a GET changes nothing, a POST acknowledges', async () => {
    const before = mail.received.length;
    const incidentId = await commands.report();
    const [page] = await settled(incidentId);
    const raw = mail.received[before]?.raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=') ?? '';
    const [link = ''] = /\/acknowledge\/[A-Za-z0-9_.-]+/.exec(raw) ?? [];
    const origin = new URL(system.url).origin;
    const shown = await fetch(`${origin}${link}`, { headers: { 'accept-language': 'de' } });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(await shown.text()).toContain('<form method="post">');
    expect((await pagesOf(incidentId))[0].acknowledgedAt).toBeNull();
    expect((await fetch(`${origin}${link.slice(0, -3)}abc`, { method: 'POST' })).status).toBe(404);
    const taken = await fetch(`${origin}${link}`, { method: 'POST' });
    expect(await taken.text()).toContain('Acknowledged. No further person is paged for this.');
    const after = (await pagesOf(incidentId))[0];
    expect(after).toMatchObject({ acknowledgedBy: 'persona:responder', acknowledgedAt: clock.now().toISOString() });
    expect(await (await fetch(`${origin}${link}`, { method: 'POST' })).text()).toContain('acknowledged before');
    // PagerDuty hears of it by the key of the trigger.
    const ofIncident = () => bodies('/pagerduty').filter(({ dedup_key: key }) => key.includes(incidentId));
    await waitFor(async () =>
      expect(ofIncident().map((event) => event.event_action)).toEqual(['trigger', 'acknowledge']),
    );
    expect(new Set(ofIncident().map((event) => event.dedup_key)).size).toBe(1);
    const trail = await system.test.asOwner(
      `SELECT body FROM platform.audit_entries WHERE body LIKE '%"page.acknowledged"%'`,
    );
    expect(trail).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toContain('robin@');
    expect(page.acknowledgedAt).toBeNull();
  });

  it('goes to the next level when it is not acknowledged in time, and to no other once it is', async () => {
    const incidentId = await commands.report();
    await settled(incidentId);
    await system.turnTo(new Date(at(10 * MINUTE)));
    const [, second] = await pagesOf(incidentId, 2);
    expect(second).toMatchObject({ level: 1, subject: 'persona:executive', reason: 'INDICATION' });
    await waitFor(async () => expect(bodies('/executive').at(-1)?.text).toContain('(escalated to level 2)'));
    const acknowledge = 'mutation ($id: ID!) { acknowledgePage(id: $id) { id acknowledgedBy } }';
    for (const who of ['customer', 'auditor', 'support']) {
      expect((await system.ask(who, acknowledge, { id: second.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(
      (await system.ask('government-responder', acknowledge, { id: second.id })).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'id',
    });
    expect((await ask(acknowledge, { id: second.id }, 'legal')).acknowledgePage.acknowledgedBy).toBe('persona:legal');
    await system.turnTo(new Date(at(60 * MINUTE)));
    const open = (await ask('{ openPages { incident { id } } }')).openPages;
    expect(open.map(({ incident }: { incident: { id: string } }) => incident.id)).not.toContain(incidentId);
    expect(
      (await commands.see(incidentId, PAGES)).pages.filter(({ reason }: { reason: string }) => reason === 'INDICATION'),
    ).toHaveLength(2);
  });

  it('is tried again when a receiver fails', async () => {
    failures = 1;
    const first = await commands.report();
    const retried = await waitFor(async () => {
      const [page] = await pagesOf(first);
      const slack = page.calls.find(({ channel }: { channel: string }) => channel === 'SLACK');
      expect(slack.state).toBe('RETRYING');
      return slack;
    });
    expect(retried).toMatchObject({ attempts: 1, answer: '503 Service Unavailable' });
    await system.turnTo(new Date(at(6_000)));
    await waitFor(async () => {
      const [page] = await pagesOf(first);
      expect(page.calls.find(({ channel }: { channel: string }) => channel === 'SLACK')).toMatchObject({
        state: 'ACCEPTED',
        attempts: 2,
      });
    });
  });

  it('is raised for HIGH severity and overdue duties, each event once, and is over with the incident', async () => {
    const incidentId = await commands.report();
    const impact = {
      functionalImpact: 'HIGH',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    const { assessments } = await commands.done(
      'assessIncident',
      { incidentId, impact, escalate: false },
      'responder',
      'assessments { onCall }',
    );
    expect(assessments).toEqual([{ onCall: true }]);
    await pagesOf(incidentId, 2);
    const again = await commands.done(
      'assessIncident',
      { incidentId, impact, escalate: false },
      'second-responder',
      'assessments { onCall }',
    );
    expect(again.assessments[1]).toEqual({ onCall: false });
    await system.turnTo(new Date(at(HOUR)));
    const reasons = await waitFor(async () => {
      const pages = await pagesOf(incidentId);
      const first = pages
        .filter(({ level }: { level: number }) => level === 0)
        .map(({ reason }: { reason: string }) => reason);
      expect(first).toContain('OVERDUE');
      return first;
    });
    expect(reasons).toEqual(['INDICATION', 'HIGH_SEVERITY', 'OVERDUE']);
    const lower = { ...impact, functionalImpact: 'NONE' };
    await commands.done('assessIncident', { incidentId, impact: lower, escalate: false });
    await commands.done('classifyIncident', {
      incidentId,
      classification: 'FALSE_POSITIVE',
      rationale: 'A test.',
      rootCause: 'A test.',
    });
    await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
    await waitFor(async () => {
      for (const page of await pagesOf(incidentId)) expect(page.resolvedAt).not.toBeNull();
      const events = bodies('/pagerduty').filter(({ dedup_key: key }) => key.includes(incidentId));
      expect(events.filter((event) => event.event_action === 'resolve').length).toBeGreaterThanOrEqual(3);
    });
  });

  it('of an exercise is marked as one', async () => {
    const terms = { rulesOfEngagement: 'As agreed.', authorizedBy: 'The board', from: at(-HOUR), until: at(HOUR) };
    const incidentId = await commands.report({ exercise: true, exerciseTerms: terms, source: 'RED_TEAM' }, 'red-team');
    const [page] = await settled(incidentId);
    expect(page.exercise).toBe(true);
    const event = bodies('/pagerduty').find(({ dedup_key: key }) => key.includes(incidentId));
    expect(event.payload).toMatchObject({ summary: expect.stringMatching(/^EXERCISE: /), severity: 'info' });
    expect(bodies('/slack').at(-1).text).toMatch(/^EXERCISE: /);
  });

  it('is escalated at once when no receiver takes it, and a removed target is called no more', async () => {
    await ask('mutation ($id: ID!) { removePageTarget(id: $id) { id } }', { id: pagerDuty });
    await target({ channel: 'SLACK', subject: 'persona:unreachable', address: urlOf('/gone') });
    await shift('persona:unreachable', 'RESPONDER', { endsAt: at(HOUR) }, 'overrideShift');
    const incidentId = await commands.report();
    const [first, second] = await pagesOf(incidentId, 2);
    expect(first.subject).toBe('persona:unreachable');
    expect(first.calls).toEqual([
      { channel: 'SLACK', action: 'TRIGGER', state: 'FAILED', attempts: 1, answer: '404 Not Found' },
    ]);
    expect(second).toMatchObject({ level: 1, subject: 'persona:executive' });
    const sealed = await system.test.asOwner('SELECT address FROM incidents.page_targets WHERE id = $1', [pagerDuty]);
    expect(sealed).toEqual([{ address: null }]);
  });
});
