import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../platform/project-root.ts';

/**
 * Follows a subscription at a subgraph whose sockets go the way of `$LOSE`, and says how it ended. In a process of its own, for
 * what nobody catches ends one.
 */
const FOLLOW = `
  import { createServer } from 'node:http';
  import { setTimeout as delay } from 'node:timers/promises';
  import { WebSocketServer } from 'ws';
  import { openUpstream } from './dist/gateway/engine/upstream.js';
  const server = createServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  let following;
  sockets.on('connection', (socket) => ($LOSE)(socket));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = 'http://127.0.0.1:' + server.address().port + '/graphql';
  const request = { query: 'subscription { a }', identity: 'i', requestId: 'r' };
  following = openUpstream({ url, request, unavailable: () => new Error('UNAVAILABLE') });
  console.log(await following.next().then(({ done }) => 'done: ' + done, ({ message }) => message));
  await delay(200);
  process.exit();`;

async function follow(lose: string): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', FOLLOW.replace('$LOSE', lose)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, said: out.trim() + error };
}

describe('a subscription at a subgraph', () => {
  it.each([
    ['is killed before it has answered', '(socket) => socket.terminate()'],
    ['closes before it has answered', '(socket) => socket.close(1001)'],
    ['is killed as it answers', `(socket) => socket.on('message', () => socket.terminate())`],
    [
      'is killed once it has answered',
      `(socket) => socket.on('message', () => socket.send('{"type":"connection_ack"}', () => socket.terminate()))`,
    ],
  ])('that %s ends as unavailable, and nothing else with it', async (_, lose) => {
    expect(await follow(lose)).toEqual({ code: 0, said: 'UNAVAILABLE' });
  });

  it('that is left while its socket goes ends quietly', async () => {
    expect(await follow('(socket) => { following.return(); socket.terminate(); }')).toEqual({
      code: 0,
      said: 'done: true',
    });
  });
});
