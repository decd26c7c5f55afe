import { isIP } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

/** Networks that may be reached though they are not public. */
export type Networks = [IPv4 | IPv6, number][];

/** Azure's host, which answers every virtual machine there with its secrets, has a public address. */
const AZURE_HOST = '168.63.129.16';

/** @param list CIDRs that were checked already (`WEBHOOK_NETWORKS` in `platform/config.ts`) */
export function parseNetworks(list: string[]): Networks {
  return list.map((network) => ipaddr.parseCIDR(network));
}

/**
 * Why an address may not be connected to; null when it may. Over HTTPS every public address, over plain HTTP, which anybody on
 * the way reads, and of what is not public those of `networks` alone.
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
 * Why nothing may be sent to a URL, as far as can be said without asking for its name's addresses; null when nothing speaks
 * against it. The addresses are asked for and judged when a connection is opened: a name may lead elsewhere by then.
 */
export function checkUrl(text: string, networks: Networks): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'url must be a URL, e.g. https://hooks.example.com/tocsin';
  // Names and passwords in front of an @ make a URL look like one of another host.
  if (url.username || url.password) return 'url must not contain a user name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // RFC 6761, section 6.3: the name and all below it are this machine, whatever a resolver says.
  const literal = /(^|\.)localhost\.?$/.test(host) ? '127.0.0.1' : host;
  if (isIP(literal)) return checkAddress(literal, url.protocol, networks);
  return url.protocol === 'http:' && networks.length === 0 ? 'url must be an https:// URL' : null;
}

/** RFC 4291 (mapped) and RFC 6052 (NAT64): an IPv6 address that is but a way to write, or to reach, an IPv4 one. */
function addressMeant(address: IPv4 | IPv6): IPv4 | IPv6 {
  if (!isSix(address)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address;
}

/**
 * IPv6 hands out 2000::/3 alone (RFC 4291, section 2.4). Within it 6to4 and Teredo, which hold IPv4 addresses, have ranges of
 * their own and are no receiver's any more.
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
