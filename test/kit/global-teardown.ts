import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  const { tocsinTest } = globalThis as { tocsinTest?: { postgres: { stop(): Promise<void> }; stateDirectory: string } };
  if (!tocsinTest) return;
  await tocsinTest.postgres.stop();
  rmSync(tocsinTest.stateDirectory, { recursive: true, force: true });
}
