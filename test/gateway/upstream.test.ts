import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../platform/project-root.ts';

/**
 * Follows a subscription at a subgraph that loses its sockets as `$LOSE` does, and prints how it ended. It runs in a separate
 * process, because an uncaught error ends the process.
 */
const FOLLOW = `
  import { createServer } from 'node:http';
  import { setTimeout as delay } from 'node:timers/promises';
  import { WebSocketServer } from 'ws';
  import { openUpstream } from './dist/gateway/engine/subgraphs/upstream.js';
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

async function follow(lose: string): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', FOLLOW.replace('$LOSE', lose)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, output: out.trim() + error };
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
  ])('that %s ends as unavailable, and causes no other failure', async (_, lose) => {
    expect(await follow(lose)).toEqual({ code: 0, output: 'UNAVAILABLE' });
  });

  it('that is abandoned while its socket closes ends without an error', async () => {
    expect(await follow('(socket) => { following.return(); socket.terminate(); }')).toEqual({
      code: 0,
      output: 'done: true',
    });
  });
});
