import { publishRevision } from '../../../domain/notification/advisory.ts';
import { countsSince } from '../../../domain/notification/counting.ts';
import { done, fact, fields, hour, revision } from '../build.ts';

describe('publications count', () => {
  const since = (declared: number | null, real: number | null, withdrawn = false) =>
    countsSince({
      declaredAt: declared === null ? null : hour(declared),
      withdrawn,
      realSince: real === null ? null : hour(real),
    });

  it('since the declaration in force, or since an exercise became a real incident, whichever is later', () => {
    expect(since(null, null)).toBeNull();
    expect(since(10, null)).toEqual(hour(10));
    expect(since(10, 20)).toEqual(hour(20));
    expect(since(30, 20)).toEqual(hour(30));
    expect(since(null, 20)).toEqual(hour(20));
    expect(since(10, null, true)).toBeNull();
    expect(since(10, 20, true)).toEqual(hour(20));
  });
});

describe('the text of an exercise', () => {
  const situation = { stage: 'DIAGNOSE', declaredAt: hour(10), withdrawn: false, deadline: hour(82) } as const;
  const publish = (text: ReturnType<typeof revision>, at: number, history = [text]) =>
    publishRevision(history, text, { ...situation, realSince: hour(24) }, fact(at));

  it('is not published once it is a real incident, but drafted and reviewed again', () => {
    expect(fields(publish(revision(), 30))).toEqual(['review']);
    expect(fields(publish(revision({ draftedAt: hour(25) }), 30))).toEqual(['review']);
    const review = { approverRole: 'LEGAL', by: 'lee', at: hour(26), approved: true, note: null } as const;
    expect(fields(publish(revision({ review }), 30))).toEqual(['review']);
    expect(done(publish(revision({ draftedAt: hour(25), review }), 30)).publishedAt).toEqual(hour(30));
  });

  it('counts for nothing when it was published: the first real notice is INITIAL', () => {
    const review = { approverRole: 'LEGAL', by: 'lee', at: hour(26), approved: true, note: null } as const;
    const drill = revision({ publishedAt: hour(22) });
    const real = revision({ number: 2, draftedAt: hour(25), review });
    expect(fields(publish(real, 30, [drill, real]))).toEqual([]);
    expect(fields(publish({ ...real, kind: 'UPDATE' }, 30, [drill, real]))).toEqual(['kind']);
  });
});
