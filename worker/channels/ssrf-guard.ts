import { lookup as resolveByMachine } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { checkAddress, type Networks } from '../../platform/net/public-address.ts';

/** Resolves a name to all its addresses. @throws an error with a code such as ENOTFOUND */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

/** The operating system's resolver, including its hosts file. */
export const systemDnsLookup: Resolve = (name) => resolveByMachine(name, { all: true });

/** The address is not permitted. No connection was opened and nothing was sent. */
export class RefusedAddress extends Error {}

export interface ConnectorOptions {
  networks: Networks;
  /** The timeout for DNS, connection and TLS together. */
  connectMilliseconds: number;
  resolve: Resolve;
}

/**
 * Opens connections to permitted addresses only. A name is resolved once, and the connection uses the addresses that
 * were checked, so that a DNS answer that changes in between has no effect. One forbidden address among several refuses
 * the name.
 */
export function ssrfGuardedConnector({
  networks,
  connectMilliseconds,
  resolve,
}: ConnectorOptions): buildConnector.connector {
  const assertPermitted = (protocol: string, addresses: string[]) => {
    for (const address of addresses) {
      const problem = checkAddress(address, protocol, networks);
      if (problem) throw new RefusedAddress(problem);
    }
  };
  const connectorOf = (protocol: string) => {
    const lookup: LookupFunction = (name, _options, callback) => {
      resolve(name)
        .then((found) => {
          assertPermitted(
            protocol,
            found.map(({ address }) => address),
          );
          return found;
        })
        .then(
          (found) => callback(null, found),
          (error) => callback(error, []),
        );
    };
    // With `autoSelectFamily`, Node requests all addresses and tries them in order.
    return buildConnector({ lookup, timeout: connectMilliseconds, autoSelectFamily: true });
  };
  const connectors = { 'https:': connectorOf('https:'), 'http:': connectorOf('http:') };
  return (options, callback) => {
    const protocol = options.protocol as keyof typeof connectors;
    try {
      // An IP address is not resolved, so `lookup` would not check it.
      if (isIP(options.hostname)) assertPermitted(protocol, [options.hostname]);
      connectors[protocol](options, callback);
    } catch (error) {
      callback(error as Error, null);
    }
  };
}
