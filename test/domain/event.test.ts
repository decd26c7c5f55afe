import { EVENT_TYPES } from '../../domain/event.ts';

describe('the names of events', () => {
  it('state the subject and what happened, and are unique', () => {
    expect(EVENT_TYPES.filter((type) => !/^[a-z]+\.[a-z]+(_[a-z]+)*$/.test(type))).toEqual([]);
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length);
  });
});
