import type { IncomingMessage } from 'node:http';

/** Says where a request comes from, as far as it is counted. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of a client behind this many proxies, each of which appends to X-Forwarded-For; with none the header is
 * anybody's and not looked at. Of IPv6 the first 64 bits: that is what one client has.
 */
export function addressBehind(proxies: number): AddressOf {
  return ({ socket, headers }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    const stated = proxies > 0 ? forwarded.at(-proxies)?.trim() : '';
    return networkOf(stated || (socket.remoteAddress ?? ''));
  };
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail !== undefined) left.push('0', '0', '0', '0');
  return left.slice(0, 4).join(':');
}
