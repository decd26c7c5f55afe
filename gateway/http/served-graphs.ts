import { createHash } from 'node:crypto';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import type { Transports } from '../engine/subgraphs/transport.ts';
import type { DocumentPipeline } from '../operations/document-pipeline.ts';
import { InFlight } from './requests.ts';

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
  /** Begins what is more than one execution. @returns ends it; to be called once */
  begin(): () => void;
}

interface ServedGraphsOptions {
  openEngine(federation: Federation): Engine;
  openPipeline(engine: Engine): DocumentPipeline;
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
  static open(options: ServedGraphsOptions, federation: Federation): ServedGraphs {
    return new ServedGraphs(options, openGraph(options, federation));
  }

  get current(): ServedGraph {
    return this.#current;
  }

  /**
   * Serves another supergraph from now on.
   * @throws Error when the SDL is not a supergraph: the one before is still served, and the transports are not used
   */
  replace(federation: Federation): void {
    const opened = openGraph(this.#options, federation);
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

function openGraph({ openEngine, openPipeline, log }: ServedGraphsOptions, federation: Federation): Opened {
  const uses = new InFlight();
  const opened = openEngine(federation);
  // An execution may outlast its request: the client can leave before its mutation has been completed.
  const engine: Engine = { ...opened, execute: (operation) => opened.execute(operation).finally(uses.begin()) };
  const supergraph = createHash('sha256').update(federation.supergraphSdl).digest('hex');
  const pipeline = openPipeline(engine);
  log.info({ supergraph, subgraphs: [...engine.transports.keys()] }, 'a supergraph is served');
  let closing: Promise<void> | null = null;
  return {
    engine,
    pipeline,
    uses,
    begin: () => uses.begin(),
    close() {
      closing ??= federation.closeTransports?.() ?? Promise.resolve();
      return closing;
    },
  };
}
