import { readChain } from '../../../platform/audit/audit.ts';
import { type Authorities, authoritiesWith, tenantsByCountry } from '../../kit/graph/authorities.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const clock = openClock();
let system: System;
let legal: Authorities;
let tenantIn: Map<string, string>;
beforeAll(async () => {
  system = await openSystem(clock);
  legal = authoritiesWith(system, clock);
  tenantIn = await tenantsByCountry(system);
});
afterAll(() => system.close());
const tenants = (...countries: string[]) => countries.map((country) => tenantIn.get(country) as string);

describe('a submission to an authority', () => {
  let story: Story;
  beforeAll(async () => {
    story = await declaredBreach(system, tenants('AT', 'FR'), false, ['CONTROLLER']);
  });
  const at = { authorityId: 'at-dsb' };

  it('can be recorded only by Legal', async () => {
    for (const who of ['responder', 'executive', 'auditor', 'support', 'partner', 'customer', 'operator']) {
      const { errors } = await legal.submit({ incidentId: story.incidentId, ...at }, who);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        coordinate: 'Mutation.recordAuthoritySubmission',
      });
    }
  });

  it('is refused with the name of the invalid field, and nothing is written', async () => {
    const { incidentId } = story;
    const { dataSource } = system.test.database;
    // The clocks of the authorities have been recorded then.
    await legal.noticesOf(story);
    const before = await readChain(dataSource, incidentId, 0, 1_000);
    const follow = { toFollow: ['likelyConsequences', 'measuresTaken'] };
    const code = async (input: object) =>
      (await legal.submit(input)).errors?.map(({ extensions }) => [extensions.code, extensions['field']]);
    expect(await code({ incidentId, authorityId: 'there-is-none' })).toEqual([['NOT_FOUND', 'authorityId']]);
    expect(await code({ incidentId: 'there-is-none', ...at })).toEqual([['NOT_FOUND', 'incidentId']]);
    expect(await legal.unmetOf({ incidentId, ...at, ...follow, reference: ' ' })).toEqual([
      'reference must not be blank',
    ]);
    expect(await legal.unmetOf({ incidentId, ...at, ...follow, receipt: 'x'.repeat(20_001) })).toEqual([
      'receipt must not be longer than 20000 characters',
    ]);
    expect(await legal.unmetOf({ incidentId, ...at, ...follow, submittedAt: legal.inHours(1) })).toEqual([
      expect.stringMatching(/^submittedAt must not be in the future/),
    ]);
    expect(await legal.unmetOf({ incidentId, ...at, ...follow, submittedAt: legal.inHours(-1) })).toEqual([
      expect.stringMatching(/^submittedAt must not be before the declaration/),
    ]);
    expect(await legal.unmetOf({ incidentId, ...at, toFollow: ['measuresTaken'] })).toEqual([
      'toFollow must list likelyConsequences until it has been submitted',
    ]);
    expect(await legal.noticesOf(story)).toEqual([
      expect.objectContaining({ submissions: [] }),
      expect.objectContaining({ submissions: [] }),
    ]);
    expect(await readChain(dataSource, incidentId, 0, 1_000)).toEqual(before);
  });

  it('can be made in phases: information announced as following is submitted later, and the first phase meets the deadline', async () => {
    const { incidentId } = story;
    const first = await legal.submit({
      incidentId,
      ...at,
      toFollow: ['likelyConsequences', 'measuresTaken'],
      receipt: 'Eingang bestätigt',
    });
    expect(first.data.recordAuthoritySubmission.authorityNotices[0]).toEqual({
      authority: { id: 'at-dsb' },
      state: 'MET',
      outstanding: ['likelyConsequences', 'measuresTaken'],
      submissions: [{ number: 1, reference: 'DSB-D124.001', toFollow: ['likelyConsequences', 'measuresTaken'] }],
    });
    await story.publish('INITIAL');
    expect(await legal.unmetOf({ incidentId, ...at, toFollow: ['measuresTaken'] })).toEqual([
      'toFollow must not list measuresTaken: it is already given',
    ]);
    await legal.submit({ incidentId, ...at, reference: 'DSB-D124.001/2' });
    const [austrian, french] = await legal.noticesOf(story);
    expect(austrian).toMatchObject({
      state: 'MET',
      outstanding: [],
      submissions: [
        { number: 1, by: 'persona:legal', receipt: 'Eingang bestätigt', revision: null },
        { number: 2, by: 'persona:legal', receipt: null, reference: 'DSB-D124.001/2', toFollow: [], revision: 1 },
      ],
    });
    expect(french).toMatchObject({ state: 'ON_TIME', submissions: [], outstanding: null });
  });

  it('is recorded as an event and as an entry in the audit trail', async () => {
    const event = await happened(system, story.incidentId, ['authority.submission_recorded']);
    expect(event.facts).toEqual({ authorityId: 'at-dsb', number: 1, state: 'MET' });
    const chain = await readChain(system.test.database.dataSource, story.incidentId, 0, 1_000);
    const entries = chain.map(({ body }) => JSON.parse(body)).filter(({ action }) => action === event.type);
    expect(entries.map(({ actor, details }) => [actor, details.number, details.authorityId])).toEqual([
      ['persona:legal', 1, 'at-dsb'],
      ['persona:legal', 2, 'at-dsb'],
    ]);
  });

  it('receives the next number when two are recorded at the same time', async () => {
    const { incidentId } = story;
    const both = [
      legal.submit({ incidentId, authorityId: 'fr-cnil' }),
      legal.submit({ incidentId, authorityId: 'fr-cnil' }),
    ];
    for (const { errors } of await Promise.all(both)) expect(errors).toBeUndefined();
    const [, french] = await legal.noticesOf(story);
    expect(french.submissions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
  });

  it('may go to the lead authority in any country, which is then listed with the others', async () => {
    const { incidentId } = story;
    await legal.submit({ incidentId, authorityId: 'ie-dpc', reference: 'IN-26-3-1' });
    const shown = (await legal.noticesOf(story)).map(({ authority }) => authority.id);
    expect(shown).toEqual(['at-dsb', 'fr-cnil', 'ie-dpc']);
  });

  it('is late one millisecond after the deadline of the law and states the reasons, and no approved delay prevents that', async () => {
    const late = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER', 'PROCESSOR']);
    const { incidentId } = late;
    const delay = {
      incidentId,
      reason: 'EXTRAORDINARY_CIRCUMSTANCES',
      justification: 'The data centre burns.',
      until: legal.inHours(100),
    };
    const { data } = await system.ask(
      'responder',
      `mutation ($input: RequestDelayInput!) { requestDelay(input: $input) { ... on NotificationProcess { delays { id } } } }`,
      { input: delay },
    );
    for (const who of ['legal', 'executive']) {
      await system.ask(who, 'mutation ($input: DecideDelayInput!) { decideDelay(input: $input) { __typename } }', {
        input: { delayId: data.requestDelay.delays[0].id, approved: true },
      });
    }
    const [{ deadline, legalDeadline }] = await legal.noticesOf(late);
    await system.turnTo(new Date(Date.parse(deadline) + 1));
    expect((await legal.noticesOf(late))[0]).toMatchObject({ state: 'OVERDUE', legalState: 'AT_RISK' });
    await system.turnTo(new Date(Date.parse(legalDeadline) + 1));
    const process = await system.ask('legal', `{ notificationProcess(incidentId: "${incidentId}") { state } }`);
    expect(process.data.notificationProcess.state).toBe('DELAYED');
    expect((await legal.noticesOf(late))[0].legalState).toBe('OVERDUE');
    const follow = { toFollow: ['likelyConsequences', 'measuresTaken'] };
    expect(await legal.unmetOf({ incidentId, ...at, ...follow })).toEqual([
      'reasonsForDelay must not be blank: the first submission is late',
    ]);
    await legal.submit({ incidentId, ...at, ...follow, reasonsForDelay: 'The data centre burned.' });
    const [notice] = await legal.noticesOf(late);
    expect(notice).toMatchObject({ state: 'MISSED', submissions: [{ reasonsForDelay: 'The data centre burned.' }] });
  });
});
