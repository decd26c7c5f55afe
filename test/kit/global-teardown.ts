import { rmSync } from 'node:fs';
import * as sharedBrowser from './browser/shared-browser.ts';

export default async function teardown(): Promise<void> {
  await sharedBrowser.stop();
  const { tocsinTest } = globalThis as { tocsinTest?: { postgres: { stop(): Promise<void> }; stateDirectory: string } };
  if (!tocsinTest) return;
  await tocsinTest.postgres.stop();
  rmSync(tocsinTest.stateDirectory, { recursive: true, force: true });
}
