import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * The most entries in memory. The least recently used are evicted first, so that endless sign-ins do not fill the
 * memory.
 */
const MAX_ENTRIES = 10_000;

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch. */
  until: number;
}

/**
 * The state of the embedded issuer (sessions, codes, refresh tokens), in memory only: users must sign in again after a
 * restart.
 */
export function inMemory(): (model: string) => Adapter {
  const entries = new LRUCache<string, Entry>({ max: MAX_ENTRIES });

  function find(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    if (entry && entry.until > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  }
  function findWith(model: string, property: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${model}:`) && payload[property] === value) return find(key);
    }
    return undefined;
  }

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const key = `${model}:${id}`;
      entries.set(key, { payload, until: expiresIn ? Date.now() + expiresIn * 1_000 : Number.POSITIVE_INFINITY });
    },
    async find(id) {
      return find(`${model}:${id}`);
    },
    async findByUid(uid) {
      return findWith(model, 'uid', uid);
    },
    async findByUserCode(userCode) {
      return findWith(model, 'userCode', userCode);
    },
    async consume(id) {
      const payload = find(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });
}
