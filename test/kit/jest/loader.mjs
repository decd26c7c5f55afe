import { fileURLToPath } from 'node:url';
import { createScriptTransformer } from '@jest/transform';

const OPTIONS = {
  instrument: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};
const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

let transformer;
let maps;

export async function initialize(data) {
  maps = data.maps;
  transformer = await createScriptTransformer(data.config);
}

export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/^file:[^?]*\.tsx?(\?|$)/.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const { code, sourceMapPath } = await transformer.transformAsync(path, OPTIONS);
  if (sourceMapPath) maps.postMessage([url, sourceMapPath]);
  return { format: 'module', shortCircuit: true, source: code };
}
