import { tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

describe('information that an advisory announces as following', () => {
  it('is tracked until a revision no longer lists it as following', async () => {
    const [tenant] = await tenantsReading(system, 'es', 1);
    const story = await declaredBreach(system, [tenant?.id as string]);
    const toFollow = async () => {
      const { data } = await system.ask(
        'legal',
        `{ incident(id: "${story.incidentId}") { advisory { toFollow { item promisedIn followedIn } } } }`,
      );
      return data.incident.advisory.toFollow;
    };
    await story.publish('INITIAL', { measuresTaken: null, toFollow: ['measuresTaken', 'how many mailboxes'] });
    expect(await toFollow()).toEqual([
      { item: 'measuresTaken', promisedIn: 1, followedIn: null },
      { item: 'how many mailboxes', promisedIn: 1, followedIn: null },
    ]);
    await story.publish('UPDATE', { toFollow: ['how many mailboxes'] });
    expect(await toFollow()).toEqual([
      { item: 'measuresTaken', promisedIn: 1, followedIn: 2 },
      { item: 'how many mailboxes', promisedIn: 1, followedIn: null },
    ]);
  });
});
