import fc from 'fast-check';
import { returnPaths } from '../../worker/bounces/return-path.ts';

const ID = '0b5f2d1c-9a3e-4c77-8d2f-5e6a7b8c9d0e';
const paths = returnPaths('Bounces@Mail.Example', Buffer.from('secret'));

describe('a return path', () => {
  it('identifies its delivery, and is the same for every attempt', () => {
    const path = paths.returnPath(ID);
    expect(path).toMatch(/^Bounces\+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e\.[a-z2-7]{12}@Mail\.Example$/);
    expect(paths.returnPath(ID)).toBe(path);
    expect(paths.deliveryOf(path)).toBe(ID);
  });

  it('is recognized in upper case, in lower case and in both', () => {
    const path = paths.returnPath(ID);
    for (const given of [path.toUpperCase(), path.toLowerCase(), path.replace('e', 'E')]) {
      expect(paths.deliveryOf(given)).toBe(ID);
    }
  });

  it('fits into the 64 octets of a local part for every delivery, and a name that is too long is refused', () => {
    const roomy = returnPaths(`${'b'.repeat(18)}@mail.example`, Buffer.from('secret'));
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const path = roomy.returnPath(id);
        expect(path.indexOf('@')).toBeLessThanOrEqual(64);
        expect(roomy.deliveryOf(path)).toBe(id);
      }),
    );
    expect(() => returnPaths(`${'b'.repeat(19)}@mail.example`, Buffer.from('secret'))).toThrow(
      'BOUNCE_ADDRESS must have at most 18 characters before the @',
    );
  });

  it('that is altered at any position belongs to no delivery', () => {
    const path = paths.returnPath(ID);
    for (let position = 0; position < path.length; position += 1) {
      const other = path[position] === 'a' ? 'b' : 'a';
      expect(paths.deliveryOf(path.slice(0, position) + other + path.slice(position + 1))).toBeNull();
      expect(paths.deliveryOf(path.slice(0, position) + path.slice(position + 1))).toBeNull();
    }
  });

  it.each([
    '',
    'bounces@mail.example',
    `bounces+${ID}@mail.example`,
    'bounces+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e@mail.example',
    'bounces+0b5f2d1c9a3e4c778d2f5e6a7b8c9d0e.@mail.example',
    'postmaster',
  ])('is not recognized in another address: %j', (address) => {
    expect(paths.deliveryOf(address)).toBeNull();
  });

  it('of another installation belongs to no delivery here, because the secret differs even if the address does not', () => {
    const others = returnPaths('Bounces@Mail.Example', Buffer.from('another secret'));
    expect(paths.deliveryOf(others.returnPath(ID))).toBeNull();
  });

  it('is created for a delivery id only', () => {
    expect(() => paths.returnPath('x@y.example')).toThrow('must be a UUID');
  });
});
