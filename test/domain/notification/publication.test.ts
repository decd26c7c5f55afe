import type { RevisionKind } from '../../../domain/notification/advisory.ts';
import type { Delay } from '../../../domain/notification/delay.ts';
import { checkOutreach } from '../../../domain/notification/publication.ts';
import { delay, fields, hour } from '../build.ts';

const KINDS: RevisionKind[] = ['INITIAL', 'UPDATE', 'FINAL'];
const until = hour(100);

describe('a publication', () => {
  it.each<[string, Partial<Delay>, Date, string[]]>([
    ['approved for risk to others', { state: 'APPROVED', reason: 'RISK_TO_OTHER_CUSTOMERS' }, hour(50), ['delay']],
    ['approved for circumstances', { state: 'APPROVED', reason: 'EXTRAORDINARY_CIRCUMSTANCES' }, hour(50), ['delay']],
    ['in its last millisecond', { state: 'APPROVED' }, hour(100, -1), ['delay']],
    ['at its very end', { state: 'APPROVED' }, hour(100), []],
    ['only requested', { state: 'REQUESTED' }, hour(50), []],
    ['refused', { state: 'REFUSED' }, hour(50), []],
    ['lifted', { state: 'LIFTED' }, hour(50), []],
  ])('with a delay %s is held by %j', (_what, changes, now, expected) => {
    const delays = [delay({ state: 'REFUSED' }), delay({ until, ...changes })];
    for (const kind of KINDS)
      expect(fields(checkOutreach(kind, { delays, reachesTenants: true }, now))).toEqual(expected);
  });

  it('that would notify no tenant is refused', () => {
    for (const kind of KINDS) {
      expect(fields(checkOutreach(kind, { delays: [], reachesTenants: false }, hour(50)))).toEqual(['tenants']);
    }
  });

  it('of a retraction is neither held nor about tenants that are impacted now', () => {
    const delays = [delay({ state: 'APPROVED', until })];
    expect(checkOutreach('RETRACTION', { delays, reachesTenants: false }, hour(50))).toBeNull();
  });
});
