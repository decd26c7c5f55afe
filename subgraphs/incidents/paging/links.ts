import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The links by which a page is acknowledged from its mail, without signing in. */
export interface PageLinks {
  /** The token of a page's link. */
  tokenOf(pageId: string): string;
  /** The page of a token; null for a forged one. */
  pageOf(token: string): string | null;
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** @param secret of this installation; the key is derived from it for this purpose only */
export function pageLinks(secret: Buffer): PageLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tocsin page link 1', 32));
  const macOf = (pageId: string) => createHmac('sha256', key).update(pageId).digest();
  return {
    tokenOf: (pageId) => `${pageId}.${macOf(pageId).toString('base64url')}`,
    pageOf(token) {
      const [, pageId, mac] = TOKEN.exec(token) ?? [];
      if (!pageId || !mac) return null;
      return timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(pageId)) ? pageId : null;
    },
  };
}
