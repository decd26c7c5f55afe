import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../platform/errors.ts';

/** Variable envelope return paths: each delivery has its own, so that a bounce identifies its delivery. */
export interface ReturnPaths {
  /** The return path of a delivery. */
  returnPath(deliveryId: string): string;
  /** The delivery of a return path; null when the path is unknown or forged. */
  deliveryOf(address: string): string | null;
}

/** RFC 5321, section 4.5.3.1.1. */
const MAX_LOCAL_PART_LENGTH = 64;
const MAC_LENGTH = 12;
const OWN_LENGTH = '+'.length + 32 + '.'.length + MAC_LENGTH;
/** RFC 4648's base 32 in lower case: mail systems may change the case of local parts. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Return paths `bounces+<delivery, without dashes>.<mac>@domain`. The MAC (60 bits of HMAC-SHA256) prevents third
 * parties from reporting deliveries as bounced. The recipient of a mail knows its return path and may report that
 * delivery.
 * @param address BOUNCE_ADDRESS
 * @param secret the secret of this installation, from which a key for this purpose alone is derived
 * @throws AppError INVALID when the local part of the address is too long
 */
export function returnPaths(address: string, secret: Buffer): ReturnPaths {
  const at = address.lastIndexOf('@');
  const mailbox = address.slice(0, at);
  const domain = address.slice(at + 1);
  const room = MAX_LOCAL_PART_LENGTH - OWN_LENGTH;
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
