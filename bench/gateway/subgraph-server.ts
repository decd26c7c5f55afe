import { type AddressInfo, createServer, type Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import { answering } from '../part.ts';
import { executeIn, type SubgraphOperation } from './schemas.ts';

const HEAD_END = '\r\n\r\n';

/** Answers by path and body. The data never change, so that a repeated request costs next to nothing. */
const answers = new LRUCache<string, Buffer>({
  maxSize: 512 * 2 ** 20,
  sizeCalculation: (answer, key) => answer.length + 2 * key.length,
});
let requests = 0;

/**
 * The four subgraphs in one process, each at the path of its name. HTTP/1.1 is spoken on bare sockets: the subgraphs share
 * a core with the load generator, and must not be what limits a gateway. Answers each question with the number of
 * requests since the last one; the first with the port.
 */
export async function runSubgraphServer(): Promise<void> {
  const server = createServer({ noDelay: true }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  answering(
    () => {
      const counted = requests;
      requests = 0;
      return { port, requests: counted };
    },
    () => server.close(),
  );
}

/** Requests on one connection, one after another: gateways do not pipeline. */
function serve(socket: Socket): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', async (part: Buffer) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    const request = readRequest(received);
    if (!request) return;
    received = received.subarray(request.end);
    requests += 1;
    const key = `${request.path}\n${request.body}`;
    let answer = answers.get(key);
    if (!answer) {
      answer = await respond(request);
      answers.set(key, answer);
    }
    socket.write(answer);
  });
}

interface Request {
  path: string;
  body: string;
  /** The number of bytes of the whole request. */
  end: number;
}

/** The request at the beginning of these bytes; null when it is incomplete. */
function readRequest(bytes: Buffer): Request | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const path = head.slice(head.indexOf('/') + 1, head.indexOf(' HTTP'));
  const start = headEnd + HEAD_END.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) return readChunked(bytes, path, start);
  const end = start + Number(length);
  return bytes.length < end ? null : { path, body: bytes.toString('utf8', start, end), end };
}

function readChunked(bytes: Buffer, path: string, start: number): Request | null {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return { path, body: Buffer.concat(parts).toString(), end: next };
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = next;
  }
}

async function respond({ path, body }: Request): Promise<Buffer> {
  const result = await executeIn(path, JSON.parse(body) as SubgraphOperation);
  const text = JSON.stringify(result);
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}`;
  return Buffer.from(`${head}\r\nConnection: keep-alive${HEAD_END}${text}`);
}
