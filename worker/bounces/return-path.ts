import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../platform/errors.ts';

/** Variable envelope return paths: each delivery's own, so that what comes back says which it was. */
export interface ReturnPaths {
  /** The return path of a delivery. */
  returnPath(deliveryId: string): string;
  /** The delivery whose return path this is; null when it is nobody's, or forged. */
  deliveryOf(address: string): string | null;
}

/** RFC 5321, section 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;
const MAC_LENGTH = 12;
const OWN_LENGTH = '+'.length + 32 + '.'.length + MAC_LENGTH;
/** RFC 4648's base 32 in small letters: mail systems change the case of local parts as they like. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Return paths `bounces+<delivery, without dashes>.<mac>@domain`. The MAC (60 bits of HMAC-SHA256) keeps strangers from reporting
 * deliveries as bounced; whoever got the mail knows its path and may report that one.
 * @param address BOUNCE_ADDRESS
 * @param secret of this installation; what is used is derived from it for this purpose alone
 * @throws AppError INVALID when the address' local part leaves no room
 */
export function returnPaths(address: string, secret: Buffer): ReturnPaths {
  const at = address.lastIndexOf('@');
  const mailbox = address.slice(0, at);
  const domain = address.slice(at + 1);
  const room = LONGEST_LOCAL_PART - OWN_LENGTH;
  if (mailbox.length > room) {
    throw new AppError(
      'INVALID',
      `BOUNCE_ADDRESS must have at most ${room} characters before the @, because more are added.`,
    );
  }
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin return path 1', 32));
  const pathOf = (delivery: string) => `${mailbox}+${delivery}.${macOf(key, delivery)}@${domain}`;
  return {
    returnPath(deliveryId) {
      const delivery = deliveryId.replaceAll('-', '');
      if (!/^[0-9a-f]{32}$/.test(delivery))
        throw new Error('A delivery’s id must be a UUID to stand in a return path.');
      return pathOf(delivery);
    },
    deliveryOf(given) {
      const delivery = /\+([0-9a-f]{32})\.[a-z2-7]+@[^@]+$/i.exec(given)?.[1]?.toLowerCase();
      if (!delivery || !same(given.toLowerCase(), pathOf(delivery).toLowerCase())) return null;
      return delivery.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}

function macOf(key: Buffer, delivery: string): string {
  const digest = createHmac('sha256', key).update(delivery).digest();
  return Array.from(digest.subarray(0, MAC_LENGTH), (byte) => LETTERS[byte % 32]).join('');
}

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
