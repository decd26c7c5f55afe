import { lookup as resolveByMachine } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { checkAddress, type Networks } from '../../platform/net/public-address.ts';

/** All addresses of a name. @throws an error with a code such as ENOTFOUND */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

/** This machine's own way, its hosts file included. */
export const systemDnsLookup: Resolve = (name) => resolveByMachine(name, { all: true });

/** Nothing was sent, nor a connection opened: where it leads may not be reached. */
export class RefusedAddress extends Error {}

export interface ConnectorOptions {
  networks: Networks;
  /** Name, connection and TLS together. */
  connectMilliseconds: number;
  resolve: Resolve;
}

/**
 * Opens connections to permitted addresses only. A name is resolved once and what was judged is what is connected to, so that
 * an answer that changes in between changes nothing; one forbidden address among several refuses the name.
 */
export function ssrfGuardedConnector({
  networks,
  connectMilliseconds,
  resolve,
}: ConnectorOptions): buildConnector.connector {
  const judge = (protocol: string, addresses: string[]) => {
    for (const address of addresses) {
      const problem = checkAddress(address, protocol, networks);
      if (problem) throw new RefusedAddress(problem);
    }
  };
  const connectorOf = (protocol: string) => {
    const lookup: LookupFunction = (name, _options, callback) => {
      resolve(name)
        .then((found) => {
          judge(
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
    // With a choice of families Node asks for all addresses, and goes through them itself.
    return buildConnector({ lookup, timeout: connectMilliseconds, autoSelectFamily: true });
  };
  const connectors = { 'https:': connectorOf('https:'), 'http:': connectorOf('http:') };
  return (options, callback) => {
    const protocol = options.protocol as keyof typeof connectors;
    try {
      // A literal is never looked up.
      if (isIP(options.hostname)) judge(protocol, [options.hostname]);
      connectors[protocol](options, callback);
    } catch (error) {
      callback(error as Error, null);
    }
  };
}
