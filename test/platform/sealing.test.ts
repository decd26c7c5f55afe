import { randomBytes } from 'node:crypto';
import { openSecretBox } from '../../platform/secret-box.ts';

const KEY = Buffer.alloc(32, 7);
const secretBox = openSecretBox(KEY, randomBytes);

describe('a sealed secret', () => {
  it('is opened by a holder of the key, for the purpose it was sealed for', () => {
    const sealed = secretBox.seal('whsec_größer', 'webhook-1');
    expect(sealed.toString('latin1')).not.toContain('whsec');
    expect(openSecretBox(KEY, randomBytes).open(sealed, 'webhook-1')).toBe('whsec_größer');
  });

  it('is never the same twice', () => {
    expect(secretBox.seal('secret', 'webhook-1')).not.toEqual(secretBox.seal('secret', 'webhook-1'));
  });

  it('is not opened with another key, for another webhook, or after one bit was changed', () => {
    const sealed = secretBox.seal('secret', 'webhook-1');
    const refused = 'Cannot decrypt a secret. Check SECRETS_KEY.';
    expect(() => openSecretBox(Buffer.alloc(32, 8), randomBytes).open(sealed, 'webhook-1')).toThrow(refused);
    expect(() => secretBox.open(sealed, 'webhook-2')).toThrow(refused);
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(sealed.readUInt8(place) ^ 1, place);
      expect(() => secretBox.open(changed, 'webhook-1')).toThrow(refused);
    }
    for (const length of [0, 12, 27, sealed.length - 1])
      expect(() => secretBox.open(sealed.subarray(0, length), 'webhook-1')).toThrow(refused);
  });
});
