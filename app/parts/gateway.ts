import { httpTransports } from '../../gateway/engine/subgraphs/http.ts';
import { acknowledgeOverHttp } from '../../gateway/intake/acknowledge.ts';
import { proxyImport } from '../../gateway/intake/import-proxy.ts';
import { inTurn } from '../../platform/net/urls.ts';
import { openGateway } from '../gateway.ts';
import type { StartPart } from './parts.ts';

/** The gateway alone uses no database. */
export const startGatewayAlone: StartPart = async (config, port, log) => {
  const { transports, close } = httpTransports({ log, timeouts: config.subgraphTimeouts });
  const addresses = config.subgraphUrls as Record<string, string>;
  const toAddress = (name: string, url: string) => transports(name, addresses[name] ?? url);
  const estate = proxyImport(inTurn(config.subgraphUrls.customers, '/internal/import'), log);
  const acknowledge = acknowledgeOverHttp(inTurn(config.subgraphUrls.incidents, '/internal/acknowledge'));
  const gateway = await openGateway(config, { transports: toAddress, estate, acknowledge }, port ?? config.port, log);
  return { url: gateway.url, close: () => gateway.close().finally(close) };
};
