import type { Revision } from '../../domain/notification/advisory.ts';
import { inLanguage } from '../../subgraphs/notifications/advisory/preview.ts';
import { prepareNotice } from '../templates/notice.ts';
import type { OwnPart, Provider, Rendered } from './message.ts';

/** Revisions and languages kept at once: a large incident is told in a few dozen of them. */
const KEPT = 100;

type Render = (own: OwnPart) => Rendered;

/** Renders what all notices of a revision in one language say alike once: published revisions never change. */
export function noticeRenderers(
  provider: Provider,
): (process: { incidentId: string; trackingId: string }, revision: Revision, locale: string) => Render {
  const kept = new Map<string, Render>();
  return ({ incidentId, trackingId }, revision, locale) => {
    const key = JSON.stringify([incidentId, revision.number, locale]);
    const known = kept.get(key);
    if (known) return known;
    const render = prepareNotice({ provider, trackingId, locale, revision: inLanguage(revision, locale) });
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(key, render);
    return render;
  };
}
