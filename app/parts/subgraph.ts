import { Router } from 'express';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import { httpTransports } from '../../gateway/engine/subgraphs/http.ts';
import { closeAll } from '../../platform/closing.ts';
import type { Config } from '../../platform/config.ts';
import { runTimers, scheduleRecurring } from '../../platform/jobs/jobs.ts';
import { splitUrls } from '../../platform/net/urls.ts';
import { serveSubgraph } from '../../platform/subgraph/serve-subgraph.ts';
import type { Subgraph, SubgraphClient } from '../../platform/subgraph/subgraph.ts';
import type { OpenDependencies } from '../dependencies.ts';
import { onDatabase } from './on-database.ts';
import type { StartPart } from './parts.ts';

/**
 * Starts a subgraph that is served alone.
 * @param routes what it answers besides GraphQL
 */
export function startSubgraph(
  name: keyof Config['subgraphUrls'],
  open: (dependencies: OpenDependencies & { ask: SubgraphClient }, config: Config) => Promise<Subgraph>,
  routes: (dependencies: OpenDependencies, config: Config) => Router | Promise<Router> = () => Router(),
): StartPart {
  return onDatabase(name, async (config, port, dependencies) => {
    const { log, verifyIdentity } = dependencies;
    const { transports, close } = httpTransports({ log, timeouts: config.subgraphTimeouts });
    const closing: (() => Promise<unknown>)[] = [close];
    const bySubgraph = new Map(
      Object.entries(config.subgraphUrls).map(([other, urls]) => [other, transports(other, urls)]),
    );
    const ask: SubgraphClient = (other, request) =>
      bySubgraph.get(other)!(request, OperationTypeNode.QUERY) as Promise<ExecutionResult>;
    try {
      const subgraph = await open({ ...dependencies, ask }, config);
      closing.push(() => subgraph.close());
      await scheduleRecurring(dependencies.database, subgraph.recurring, dependencies.clock());
      const timers = await runTimers(dependencies.database, subgraph.timers, dependencies.clock, log);
      closing.push(() => timers.stop());
      const served = await serveSubgraph(subgraph, {
        port: port ?? Number(splitUrls(config.subgraphUrls[name])[0]?.port),
        log,
        verifyIdentity,
        routes: await routes(dependencies, config),
      });
      closing.push(() => served.close());
      return { url: served.url, close: () => closeAll(closing) };
    } catch (error) {
      await closeAll(closing);
      throw error;
    }
  });
}
