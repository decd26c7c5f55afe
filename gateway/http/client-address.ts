import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** The address under which the requests of a client are counted. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of a client behind this many proxies, each of which appends to X-Forwarded-For. Without proxies the
 * header is ignored, because any client can write it. An IPv6 address is reduced to its first 64 bits, the prefix of
 * one client (RFC 6177).
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
