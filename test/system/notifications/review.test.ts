import { personaOf } from '../../../demo/personas.ts';
import { DRAFT, mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];
let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

it('a draft that was rewritten under the same number cannot be approved by a reviewer who read the earlier text', async () => {
  const { incidentId } = await declaredBreach(system, [tenantId]);
  const draft = (title: string) =>
    mutate(
      system,
      'responder',
      'draftAdvisory',
      { ...DRAFT, incidentId, title, likelyConsequences: 'Disclosure.' },
      '... on AdvisoryRevision { number recordedAt }',
    );
  const review = (recordedAt: string) =>
    mutate(
      system,
      'legal',
      'reviewAdvisory',
      { incidentId, revision: 1, approved: true, recordedAt },
      '... on AdvisoryRevision { title review { approved } }',
    );
  const read = await draft('Nothing was taken');
  const rewritten = await draft('Everything was taken');
  expect(rewritten.number).toBe(read.number);
  expect((await review(read.recordedAt)).unmet).toEqual([
    'recordedAt must match the current draft: the draft changed since you opened it; reload and review it again',
  ]);
  expect(await review(rewritten.recordedAt)).toMatchObject({
    title: 'Everything was taken',
    review: { approved: true },
  });
});
