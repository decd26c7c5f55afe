import hooks from 'node:async_hooks';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import circus from 'jest-circus/runner';

/** Where the maps of what the loader compiled are, by address: all of the worker's, and those of the file being run. */
const sourceMaps = new Map();
let ofThisFile = sourceMaps;
let loads = false;
let runs = 0;
const runInVm = circus.default;

/**
 * Runs a test file with modules from Node's own loader, outside of any VM context: what is loaded once is loaded for
 * every later file of the worker, and stays compiled. Loading everything again for each file took half of the run.
 */
export default async function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  if (!environment.sharesModules) {
    return runInVm(globalConfig, config, environment, runtime, testPath, sendMessageToJest);
  }
  registerLoader(config);
  ofThisFile = runtime.getSourceMaps();
  for (const [url, map] of sourceMaps) ofThisFile.set(url, map);
  return runInVm(
    globalConfig,
    config,
    withOwn(environment, { global: globalThis }),
    withOwn(runtime, {
      requireInternalModule: freshly,
      setGlobalsForRuntime: () => {},
      // A file that is run again, in watch mode say, describes its tests again.
      unstable_importModule: (path) => import(`${pathToFileURL(path)}?run=${++runs}`),
    }),
    testPath,
    sendMessageToJest,
  );
}

function registerLoader(config) {
  if (loads) return;
  loads = true;
  const { port1: here, port2: there } = new MessageChannel();
  here.on('message', ([url, map]) => {
    sourceMaps.set(url, map);
    ofThisFile.set(url, map);
  });
  here.unref();
  register('./loader.mjs', import.meta.url, { data: { config, maps: there }, transferList: [there] });
}

const require = createRequire(import.meta.url);

/**
 * What jest's own part of a file knows of the test that runs. In a file, one runs at a time. Node's AsyncLocalStorage follows
 * each promise of the process until Node 24, which takes about a tenth of the processor time of the tests of the system.
 */
class OneAtATime {
  #store;

  getStore() {
    return this.#store;
  }

  run(store, work) {
    const before = this.#store;
    this.#store = store;
    const end = () => {
      this.#store = before;
    };
    let result;
    try {
      result = work();
    } catch (error) {
      end();
      throw error;
    }
    if (result instanceof Promise) return result.finally(end);
    end();
    return result;
  }
}

/** jest's own part of a file holds the file's describes and hooks, in globals: each file gets it new. */
function freshly(path) {
  const { AsyncLocalStorage } = hooks;
  hooks.AsyncLocalStorage = OneAtATime;
  try {
    return load(path);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

function load(path) {
  delete require.cache[path];
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (symbol.description === 'JEST_STATE_SYMBOL') delete globalThis[symbol];
  }
  return require(path);
}

function withOwn(object, own) {
  return new Proxy(object, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key];
      const value = target[key];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
