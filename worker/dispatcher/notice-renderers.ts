import { LRUCache } from 'lru-cache';
import type { Revision } from '../../domain/notification/advisory.ts';
import { inLanguage } from '../../subgraphs/notifications/advisory/preview.ts';
import { prepareNotice } from '../templates/notice.ts';
import type { OwnPart, Provider, Rendered } from './message.ts';

/** The number of cached renderers, one for each revision and language. A large incident needs a few dozen. */
const MAX_CACHED_RENDERERS = 100;

type Render = (own: OwnPart) => Rendered;

/**
 * Renders the common part of all notices of a revision in one language once, because published revisions never change.
 */
export function noticeRenderers(
  provider: Provider,
): (process: { incidentId: string; trackingId: string }, revision: Revision, locale: string) => Render {
  const renderers = new LRUCache<string, Render>({ max: MAX_CACHED_RENDERERS });
  return ({ incidentId, trackingId }, revision, locale) => {
    const key = JSON.stringify([incidentId, revision.number, locale]);
    const known = renderers.get(key);
    if (known) return known;
    const render = prepareNotice({ provider, trackingId, locale, revision: inLanguage(revision, locale) });
    renderers.set(key, render);
    return render;
  };
}
