import fc from 'fast-check';
import { returnPaths } from '../../worker/bounces/return-path.ts';

const ID = '0b5f2d1c-9a3e-4c77-8d2f-5e6a7b8c9d0e';
const paths = returnPaths('Bounces@Tell.Example', Buffer.from('secret'));

describe('a return path', () => {
  it('names its delivery, and is the same for every attempt', () => {
    const path = paths.returnPath(ID);
    expect(path).toMatch(/^Bounces\+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e\.[a-z2-7]{12}@Tell\.Example$/);
    expect(paths.returnPath(ID)).toBe(path);
    expect(paths.deliveryOf(path)).toBe(ID);
  });

  it('is known again in capitals, in small letters and in both', () => {
    const path = paths.returnPath(ID);
    for (const given of [path.toUpperCase(), path.toLowerCase(), path.replace('e', 'E')]) {
      expect(paths.deliveryOf(given)).toBe(ID);
    }
  });

  it('fits into the 64 octets of a local part for every delivery, and a name that leaves no room is refused', () => {
    const roomy = returnPaths(`${'b'.repeat(18)}@tell.example`, Buffer.from('secret'));
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const path = roomy.returnPath(id);
        expect(path.indexOf('@')).toBeLessThanOrEqual(64);
        expect(roomy.deliveryOf(path)).toBe(id);
      }),
    );
    expect(() => returnPaths(`${'b'.repeat(19)}@tell.example`, Buffer.from('secret'))).toThrow(
      'BOUNCE_ADDRESS must have at most 18 characters before the @',
    );
  });

  it('that is altered at any place is nobody’s', () => {
    const path = paths.returnPath(ID);
    for (let place = 0; place < path.length; place += 1) {
      const other = path[place] === 'a' ? 'b' : 'a';
      expect(paths.deliveryOf(path.slice(0, place) + other + path.slice(place + 1))).toBeNull();
      expect(paths.deliveryOf(path.slice(0, place) + path.slice(place + 1))).toBeNull();
    }
  });

  it.each([
    '',
    'bounces@tell.example',
    `bounces+${ID}@tell.example`,
    'bounces+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e@tell.example',
    'bounces+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e.@tell.example',
    'postmaster',
  ])('is no other address: %j', (address) => {
    expect(paths.deliveryOf(address)).toBeNull();
  });

  it('of another installation is nobody’s: its secret is another, though the address is the same', () => {
    const others = returnPaths('Bounces@Tell.Example', Buffer.from('another secret'));
    expect(paths.deliveryOf(others.returnPath(ID))).toBeNull();
  });

  it('is of a delivery and nothing else', () => {
    expect(() => paths.returnPath('x@y.example')).toThrow('must be a UUID');
  });
});
