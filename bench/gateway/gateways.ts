import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/project-root.ts';
import type { OwnServer } from './own-servers.ts';
import { GRAFBASE, peerScript } from './peers.ts';
import type { Command } from './pinned.ts';
import { SDL, SUBGRAPHS } from './schemas.ts';

/** Where the gateways of one run find what they serve. */
export interface Place {
  /** The file of the supergraph, with the addresses of this run. */
  supergraph: string;
  /** The origin of the subgraphs. */
  subgraphs: string;
  /** A folder for files of this run. */
  folder: string;
  /** Why the packages of the compared gateways are missing; null when they are installed. */
  peersMissing: string | null;
}

export interface GatewayRow {
  description: string;
  /** Whether it comes from the packages in bench/peers. */
  peer?: boolean;
  /** @throws Error why it cannot run here */
  command(place: Place, port: number): Command;
}

const TOCSIN = join(projectRoot, 'dist/cli/main.js');
const OWN_SERVER = join(projectRoot, 'dist/bench/gateway/own-servers.js');

/** The measured gateways by name, in the order of the table. */
export const GATEWAYS = {
  plan: { description: 'the plan written by hand', command: byHand('plan', { share: false }) },
  'plan-shared': {
    description: 'the same, equal subgraph requests in flight sent once',
    command: byHand('plan', { share: true }),
  },
  'plan-local': {
    description: 'the same, subgraphs as functions in its process',
    command: byHand('plan', { local: true }),
  },
  stored: { description: 'no gateway: parses the request, sends a stored answer', command: byHand('stored', {}) },
  tocsin: {
    description: 'tocsin serve gateway --supergraph FILE --anonymous',
    command: ({ supergraph }, port) => tocsin(supergraph, port, sharing(serveHelp())?.off ?? []),
  },
  'tocsin-shared': {
    description: 'the same, with its sharing switched on',
    command({ supergraph }, port) {
      const options = sharing(serveHelp());
      if (!options) throw new Error('not available: `tocsin serve gateway --help` lists no option for it');
      return tocsin(supergraph, port, options.on);
    },
  },
  'tocsin-local': {
    description: 'the same gateway without sharing, subgraphs as functions in its process',
    command: byHand('tocsin', { local: true }),
  },
  hive: { description: 'Hive gateway, router-runtime', peer: true, command: hive(false) },
  'hive-shared': { description: 'the same, equal requests of clients executed once', peer: true, command: hive(true) },
  apollo: {
    description: 'Apollo Server with @apollo/gateway',
    peer: true,
    command: ({ supergraph }, port) => node(peerScript('apollo'), { supergraph, port }),
  },
  grafbase: { description: 'the last release of grafbase: grafbase dev', peer: true, command: grafbase },
} satisfies Record<string, GatewayRow>;

export type GatewayName = keyof typeof GATEWAYS;
export const GATEWAY_NAMES = Object.keys(GATEWAYS) as GatewayName[];

function node(script: string, given: unknown): Command {
  return { argv: [process.execPath, script, JSON.stringify(given)] };
}

function byHand(kind: OwnServer['kind'], { share = false, local = false }): GatewayRow['command'] {
  return ({ subgraphs }, port) => {
    const given: OwnServer = { kind, port, share, subgraphs: local ? null : subgraphs };
    return { ...node(OWN_SERVER, given), counts: local };
  };
}

function tocsin(supergraph: string, port: number, options: string[]): Command {
  const served = ['serve', 'gateway', '--supergraph', supergraph, '--anonymous', '--port', `${port}`];
  return { argv: [process.execPath, TOCSIN, ...served, ...options] };
}

function hive(deduplicate: boolean): GatewayRow['command'] {
  return ({ supergraph }, port) => node(peerScript('hive'), { supergraph, port, deduplicate });
}

/** Composes the subgraphs itself, from their files. */
function grafbase({ subgraphs, folder }: Place, port: number): Command {
  if (!existsSync(GRAFBASE)) throw new Error('not installed: its package is for Linux on x86-64 alone');
  const cwd = join(folder, 'grafbase');
  mkdirSync(cwd, { recursive: true });
  const tables = SUBGRAPHS.map((name) => {
    writeFileSync(join(cwd, `${name}.graphql`), SDL[name].replaceAll('extend type Query', 'type Query'));
    return `[subgraphs.${name}]\nurl = "${subgraphs}/${name}"\nschema_path = "${name}.graphql"\n`;
  });
  writeFileSync(join(cwd, 'grafbase.toml'), tables.join('\n'));
  return { argv: [GRAFBASE, '--home', cwd, 'dev', '--listen-address', `127.0.0.1:${port}`], cwd };
}

let help: string | undefined;
function serveHelp(): string {
  help ??= execFileSync(process.execPath, [TOCSIN, 'serve', 'gateway', '--help'], { encoding: 'utf8' });
  return help;
}

/** The options that switch sharing on and off, from the help of `tocsin serve gateway`; null when there are none. */
export function sharing(text: string): { on: string[]; off: string[] } | null {
  const [, option, no, value] = /(--(no-)?(?:share|sharing)\b[\w-]*)( [<[])?/.exec(text) ?? [];
  if (!option) return null;
  if (no) return { on: [], off: [option] };
  return value ? { on: [option, 'on'], off: [option, 'off'] } : { on: [option], off: [] };
}
