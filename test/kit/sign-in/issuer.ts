import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { listenOn } from '../../../platform/net/listen.ts';

/** An issuer that publishes the present values of its fields, so that a test decides each answer. */
export interface TestIssuer {
  issuer: string;
  keys: JWK[];
  /** Overrides fields of the discovery document; the others are correct. */
  metadata: Record<string, unknown>;
  /** Replaces the answer for the key set. */
  answer: RequestListener | null;
  /** The number of requests for the keys. */
  readings: number;
  close(): Promise<void>;
}

export async function openIssuer(keys: JWK[]): Promise<TestIssuer> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/keys') {
      issuer.readings += 1;
      if (issuer.answer) return issuer.answer(request, response);
      return void response.end(JSON.stringify({ keys: issuer.keys }));
    }
    const { issuer: name } = issuer;
    response.end(JSON.stringify({ issuer: name, jwks_uri: `${name}/keys`, ...issuer.metadata }));
  });
  await listenOn(server, 0, '127.0.0.1');
  const issuer: TestIssuer = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys,
    metadata: {},
    answer: null,
    readings: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}

/** Generates a key pair. @returns its private JWK */
export async function newKey(alg: string, kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg };
}
