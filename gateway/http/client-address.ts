import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Says where a request comes from, as far as it is counted. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of a client behind this many proxies, each of which appends to X-Forwarded-For; with none the header, which any
 * client can write, is not read. Of an IPv6 address the first 64 bits count: that is what one client has (RFC 6177).
 */
export function addressBehind(proxies: number): AddressOf {
  return (request) => networkOf(proxyaddr(request, (_address, hop) => hop < proxies));
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
