import { isIP } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

/** Private networks that may be connected to nevertheless. */
export type Networks = [IPv4 | IPv6, number][];

/** The public address of Azure's host, which gives every virtual machine there its secrets. */
const AZURE_HOST = '168.63.129.16';

/** @param list CIDRs, validated before (`WEBHOOK_NETWORKS` in `platform/config.ts`) */
export function parseNetworks(list: string[]): Networks {
  return list.map((network) => ipaddr.parseCIDR(network));
}

/**
 * Why an address may not be connected to; null when it may. Over HTTPS every public address is allowed. Private addresses,
 * and plain HTTP, which can be read on the network, are allowed within `networks` only.
 * @param address an IPv4 or IPv6 address, as `net.isIP` takes it
 * @param protocol `https:` or `http:`
 */
export function checkAddress(address: string, protocol: string, networks: Networks): string | null {
  const meant = addressMeant(ipaddr.parse(address));
  if (networks.some(([network, bits]) => network.kind() === meant.kind() && meant.match(network, bits))) return null;
  if (protocol !== 'https:') return 'url must be an https:// URL';
  return isPublic(meant) ? null : 'url must lead to a public address';
}

/**
 * Why nothing may be sent to a URL, as far as the URL itself shows; null when it shows no reason. The addresses of its name
 * are resolved and checked when a connection is opened, because the name may resolve to others by then.
 */
export function checkUrl(text: string, networks: Networks): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'url must be a URL, e.g. https://hooks.example.com/tocsin';
  // A user name or password before an @ can make a URL look like one of another host.
  if (url.username || url.password) return 'url must not contain a user name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // RFC 6761, section 6.3: the name and all below it are this machine, whatever a resolver returns.
  const literal = /(^|\.)localhost\.?$/.test(host) ? '127.0.0.1' : host;
  if (isIP(literal)) return checkAddress(literal, url.protocol, networks);
  return url.protocol === 'http:' && networks.length === 0 ? 'url must be an https:// URL' : null;
}

/** The IPv4 address that an IPv6 address denotes: RFC 4291 (mapped) and RFC 6052 (NAT64). */
function addressMeant(address: IPv4 | IPv6): IPv4 | IPv6 {
  if (!isSix(address)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address;
}

/**
 * Only 2000::/3 is allocated as public IPv6 (RFC 4291, section 2.4). The ranges of 6to4 and Teredo within it embed IPv4
 * addresses and belong to no receiver any more.
 */
function isPublic(address: IPv4 | IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return isSix(address) ? address.match(GLOBAL) : address.toString() !== AZURE_HOST;
}

function isSix(address: IPv4 | IPv6): address is IPv6 {
  return address.kind() === 'ipv6';
}

const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
