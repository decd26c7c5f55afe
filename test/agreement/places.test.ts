import fc from 'fast-check';
import { placeOf, regionProblem } from '../../domain/authorities/competence.ts';
import { SUPERVISORY_AUTHORITIES } from '../../domain/authorities/supervisory-authorities.ts';
import type { Certainty } from '../../domain/notification/audience.ts';
import { distinct } from '../../domain/text.ts';
import { placesOfImpact } from '../../subgraphs/customers/impact/places.ts';
import { countAffected, findPlaces } from '../../subgraphs/notifications/authorities/store.ts';
import { agreement, type Estate, openEstate, processOf } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await estate.insert({ 'customers.customers': [{ id: 'c', name: 'c', partition: 'public' }] });
});
afterAll(() => estate.drop());

const cases = fc.record({
  tenants: fc.array(
    fc.record({
      place: fc.constantFrom(
        { country: 'DE', region: null },
        { country: 'DE', region: 'DE-BE' },
        { country: 'DE', region: 'DE-BY' },
        { country: 'FR', region: null },
        { country: 'FR', region: 'FR-75C' },
      ),
      certainty: fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'RULED_OUT'),
      subjects: fc.integer({ min: 0, max: 1_000 }),
    }),
    { maxLength: 6 },
  ),
  asked: fc.subarray(['DE', 'DE-BE', 'DE-BY', 'FR', 'FR-75C']),
});

agreement('the places of impacted tenants, and the numbers of data subjects there, are those of the rule', {
  cases,
  numRuns: 60,
  noticed: [
    ['COALESCE(tenant.region, tenant.country)', 'tenant.country'],
    [`impact.certainty <> 'RULED_OUT'`, 'true'],
    ['COALESCE(audience.region, audience.country)', 'audience.country'],
    [`audience.certainty <> 'RULED_OUT'`, 'true'],
  ],
  async compare({ tenants: drawn, asked }) {
    const incidentId = estate.id('incident');
    const tenants = drawn.map((tenant) => ({ ...tenant, id: estate.id('tenant') }));
    const found = new Date();
    await estate.insert({
      'notifications.processes': [processOf(incidentId, {})],
      'customers.tenants': tenants.map(({ id, place }) => ({
        ...{ id, customer_id: 'c', name: id, domain: id, locale: 'de', partition: 'public' },
        ...place,
      })),
      'customers.impacts': tenants.map(({ id, certainty }) => ({
        ...{ incident_id: incidentId, tenant_id: id, certainty, scoped_at: found, recorded_at: found },
      })),
      'notifications.audience': tenants.map(({ id, certainty, place }) => ({
        ...{ incident_id: incidentId, tenant_id: id, certainty, found_at: found, commitments: [], locale: 'de' },
        ...{ account_team: [], contacts: [], cloud_subscription_ids: [] },
        ...place,
      })),
      'notifications.tenant_details': tenants.map(({ id, subjects }) => ({
        ...{ incident_id: incidentId, tenant_id: id, data_categories: [], approximate_data_subjects: subjects },
        ...{ recommended_actions: [], recorded_at: found, recorded_by: '' },
      })),
    });
    const { dataSource } = estate.database;
    const impacted = tenants.filter(({ certainty }) => certainty !== 'RULED_OUT');
    const { countries, places } = await placesOfImpact(dataSource, incidentId);
    expect(places.sort()).toEqual(distinct(impacted.map(({ place }) => placeOf(place))).sort());
    expect(countries.sort()).toEqual(distinct(impacted.map(({ place }) => place.country)).sort());
    const keys = tenants.map(({ id }) => ({ incidentId, tenantId: id }));
    expect(await findPlaces(dataSource, keys)).toEqual(tenants.map(({ place }) => placeOf(place)));
    const there = impacted.filter(({ place }) => asked.includes(placeOf(place)));
    const { dataSubjects } = await countAffected(dataSource, incidentId, asked);
    expect(dataSubjects).toEqual({
      number: there.length === 0 ? null : there.reduce((sum, { subjects }) => sum + subjects, 0),
      customersCounted: there.length,
      customers: there.length,
    });
  },
});

it('the database refuses a region of another country, as the import does', async () => {
  const tenant = { customer_id: 'c', name: 'n', locale: 'de', partition: 'public' };
  for (const [country, region] of [
    ['DE', 'FR-75C'],
    ['FR', 'DE-BE'],
    ['DE', 'DE-BE'],
    ['FR', 'FR-75C'],
  ] as const) {
    const id = estate.id('tenant');
    const inserted = estate.insert({ 'customers.tenants': [{ ...tenant, id, domain: id, country, region }] });
    if (regionProblem({ country, region }, SUPERVISORY_AUTHORITIES) === null) await inserted;
    else await expect(inserted).rejects.toThrow('tenants_region_check');
  }
});
