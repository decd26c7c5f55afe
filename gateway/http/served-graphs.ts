import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import type { Transports } from '../engine/subgraphs/transport.ts';
import type { DocumentPipeline } from '../operations/document-pipeline.ts';
import type { PersistedOperations } from '../operations/persisted-operations.ts';
import { apolloOver } from './apollo.ts';
import type { formatFailure } from './failures.ts';
import { contextOf, type HttpContext, InFlight } from './requests.ts';

/** A supergraph, and the way to its subgraphs. */
export interface Federation {
  supergraphSdl: string;
  transports: Transports;
  /** Closes the transports; called once no operation uses them any more. */
  closeTransports?: () => Promise<void>;
}

/** A supergraph as it is served. An operation is read, checked and executed by the one that was current when it began. */
export interface ServedGraph {
  readonly engine: Engine;
  readonly pipeline: DocumentPipeline;
  /** Answers a request over HTTP whose body has been read. */
  readonly handle: RequestHandler;
  /** Begins an operation that does not come through `handle`. @returns ends it; to be called once */
  begin(): () => void;
}

interface ServedGraphsOptions {
  openEngine(federation: Federation): Engine;
  openPipeline(engine: Engine): DocumentPipeline;
  /** The plugin of Apollo Server that parses, validates and limits documents. */
  checksOf(pipeline: DocumentPipeline): ApolloServerPlugin<HttpContext>;
  persistedOperations: PersistedOperations | null;
  formatOf(requestId: string): ReturnType<typeof formatFailure>;
  log: Log;
}

type Opened = ServedGraph & { uses: InFlight; close(): Promise<void> };

/**
 * The supergraph that a gateway serves, which another can replace at any time: operations under way are completed by the one
 * they began with, and no client notices.
 */
export class ServedGraphs {
  readonly #options: ServedGraphsOptions;
  readonly #replaced = new Set<Opened>();
  #current: Opened;

  private constructor(options: ServedGraphsOptions, first: Opened) {
    this.#options = options;
    this.#current = first;
  }

  /** @throws Error when the SDL is not a supergraph */
  static async open(options: ServedGraphsOptions, federation: Federation): Promise<ServedGraphs> {
    return new ServedGraphs(options, await openGraph(options, federation));
  }

  get current(): ServedGraph {
    return this.#current;
  }

  /**
   * Serves another supergraph from now on.
   * @throws Error when the SDL is not a supergraph: the one before is still served, and the transports are not used
   */
  async replace(federation: Federation): Promise<void> {
    const opened = await openGraph(this.#options, federation);
    const before = this.#current;
    this.#current = opened;
    this.#replaced.add(before);
    before.uses
      .finished()
      .then(() => before.close())
      .catch((error) => this.#options.log.error({ err: error }, 'closing a replaced supergraph failed'))
      .finally(() => this.#replaced.delete(before));
  }

  async close(): Promise<void> {
    await Promise.all([this.#current, ...this.#replaced].map((graph) => graph.close()));
  }
}

async function openGraph(options: ServedGraphsOptions, federation: Federation): Promise<Opened> {
  const { persistedOperations, formatOf, log } = options;
  const uses = new InFlight();
  const opened = options.openEngine(federation);
  // An execution may outlast its request: the client can leave before its mutation has been completed.
  const engine: Engine = { ...opened, execute: (operation) => opened.execute(operation).finally(uses.begin()) };
  const pipeline = options.openPipeline(engine);
  const apollo = apolloOver({ engine, persistedOperations, formatOf, log, checks: options.checksOf(pipeline) });
  await apollo.start();
  const answer = expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(req, res) });
  const supergraph = createHash('sha256').update(federation.supergraphSdl).digest('hex');
  log.info({ supergraph, subgraphs: [...engine.transports.keys()] }, 'a supergraph is served');
  let closing: Promise<void> | null = null;
  return {
    engine,
    pipeline,
    uses,
    handle: (request, response, next) => uses.count(request, response, () => answer(request, response, next)),
    begin: () => uses.begin(),
    close() {
      closing ??= apollo.stop().then(federation.closeTransports);
      return closing;
    },
  };
}
