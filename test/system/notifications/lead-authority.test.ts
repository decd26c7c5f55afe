import { authoritiesWith, duties, moveTenants, tenantsByCountry } from '../../kit/graph/authorities.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const clock = openClock();
let system: System;
let tenantIn: Map<string, string>;
beforeAll(async () => {
  system = await openSystem(clock, { establishment: { country: 'IE', region: null } });
  tenantIn = await tenantsByCountry(system);
});
afterAll(() => system.close());
const tenants = (...countries: string[]) => countries.map((country) => tenantIn.get(country) as string);

describe('a provider with a main establishment in the European Economic Area', () => {
  it('notifies as controller its lead authority once for all its states, and the British and Swiss ones separately', async () => {
    const story = await declaredBreach(system, tenants('AT', 'FR', 'NO', 'GB', 'CH'), false, ['CONTROLLER']);
    expect(await duties(system, story)).toEqual([['ie-dpc* AT FR NO', 'gb-ico GB', 'ch-edoeb CH'], []]);
    await story.scope(tenants('SE'));
    expect(await duties(system, story)).toEqual([['ie-dpc* AT FR NO SE', 'gb-ico GB', 'ch-edoeb CH'], []]);
  });

  it('needs no region of a German customer, because another authority leads', async () => {
    const [german] = tenants('DE') as [string];
    await moveTenants(system, { [german]: null });
    const story = await declaredBreach(system, [german], false, ['CONTROLLER']);
    expect(await duties(system, story)).toEqual([['ie-dpc* DE'], []]);
  });

  it('notifies the lead authority of the numbers of all states, and another one of those of its own', async () => {
    const [austrian, french, british] = tenants('AT', 'FR', 'GB') as [string, string, string];
    const story = await declaredBreach(system, [austrian, french, british], false, ['CONTROLLER']);
    const { incidentId } = story;
    const numbers = [austrian, french, british].map((tenantId, index) => ({
      tenantId,
      approximateDataSubjects: 10 ** (index + 1),
    }));
    await mutate(system, 'responder', 'setTenantDetails', { incidentId, tenants: numbers }, '', 'TenantDetailsInput');
    await story.publish('INITIAL');
    const saidTo = async (authorityId: string) => {
      const query = `query ($incidentId: ID!, $authorityId: ID!) {
        authorityNotice(incidentId: $incidentId, authorityId: $authorityId) { lead documentJson documentHtml } }`;
      const { data } = await system.ask('legal', query, { incidentId, authorityId });
      const { lead, documentJson, documentHtml } = data.authorityNotice;
      return { lead, html: documentHtml, ...JSON.parse(documentJson) };
    };
    const irish = await saidTo('ie-dpc');
    expect(irish).toMatchObject({ lead: true, countries: ['AT', 'FR'] });
    expect(irish.items.numberOfDataSubjects.said).toBe('approximately 110');
    expect(irish.html).toContain('lead supervisory authority (Art. 56)');
    const ico = await saidTo('gb-ico');
    expect(ico).toMatchObject({ lead: false, countries: ['GB'] });
    expect(ico.items.numberOfDataSubjects.said).toBe('approximately 1,000');
    expect(ico.html).not.toContain('lead supervisory authority');
    expect(ico.html).toContain('under Article 33 of the United Kingdom General Data Protection Regulation');
    const cnil = await saidTo('fr-cnil');
    expect(cnil).toMatchObject({ lead: false, countries: ['FR'] });
    expect(cnil.items.numberOfDataSubjects.said).toBe('approximately 100');
  });

  it('shows what was submitted to another authority next to what is still due to the lead authority', async () => {
    const legal = authoritiesWith(system, clock);
    const { incidentId } = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    await legal.submit({ incidentId, authorityId: 'at-dsb', toFollow: ['likelyConsequences', 'measuresTaken'] });
    const notices = await legal.noticesOf({ incidentId });
    expect(notices.map(({ authority, submissions }) => [authority.id, submissions.length])).toEqual([
      ['at-dsb', 1],
      ['ie-dpc', 0],
    ]);
  });
});
