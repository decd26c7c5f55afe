import { httpTransports } from '../gateway/engine/subgraphs/http.ts';
import { proxyImport } from '../gateway/intake/import-proxy.ts';
import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import { inTurn } from '../platform/net/urls.ts';
import { openGateway } from './gateway.ts';
import type { Running } from './up.ts';

/** Serves the gateway alone, which reaches the subgraphs at their configured URLs and uses no database. */
export async function serveGateway(config: Config, port: number | null, log: Log): Promise<Running> {
  const { transports, close } = httpTransports({ log, timeouts: config.subgraphTimeouts });
  const addresses = config.subgraphUrls as Record<string, string>;
  const toAddress = (name: string, url: string) => transports(name, addresses[name] ?? url);
  const estate = proxyImport(inTurn(config.subgraphUrls.customers, '/internal/import'), log);
  const gateway = await openGateway(config, { transports: toAddress, estate }, port ?? config.port, log);
  return { url: gateway.url, close: () => gateway.close().finally(close) };
}
