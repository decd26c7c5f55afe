import type { PageAction } from '../../domain/paging/call.ts';
import { dedupKey, pageText } from '../../domain/paging/page.ts';
import type { PageCall } from '../../subgraphs/incidents/paging/calls.ts';
import type { Provider } from '../dispatcher/message.ts';

/** What a page says. It carries tracking id, reason and a link, and nothing of a customer. */
export type PageFacts = Omit<PageCall['page'], 'id'>;

/** Where the incident, with its pages, is acknowledged and worked on. */
function incidentUrl({ url }: Pick<Provider, 'url'>, incidentId: string): string {
  return `${url}/incidents/${encodeURIComponent(incidentId)}`;
}

/**
 * An event of PagerDuty's Events API v2. `trigger` requires `payload` with `summary` (at most 1024 characters), `source` and
 * `severity`; `acknowledge` and `resolve` require the `dedup_key` of the trigger alone.
 */
export function pagerDutyEvent(page: PageFacts, action: PageAction, routingKey: string, provider: Provider): string {
  const about = { routing_key: routingKey, dedup_key: dedupKey(page) };
  if (action !== 'TRIGGER') return JSON.stringify({ ...about, event_action: action.toLowerCase() });
  const href = incidentUrl(provider, page.incidentId);
  return JSON.stringify({
    ...about,
    event_action: 'trigger',
    payload: {
      summary: pageText(page),
      source: provider.url,
      severity: page.exercise ? 'info' : 'critical',
      timestamp: page.raisedAt.toISOString(),
      class: page.reason,
      custom_details: { tracking_id: page.trackingId, reason: page.reason, level: page.level, exercise: page.exercise },
    },
    client: provider.name,
    client_url: href,
    links: [{ href, text: page.trackingId }],
  });
}

/** A message for an incoming webhook of Slack: `text` is what notifications show, `blocks` (Block Kit) what the channel shows. */
export function slackMessage(page: PageFacts, provider: Provider): string {
  const text = pageText(page);
  const button = { type: 'button', text: { type: 'plain_text', text: page.trackingId } };
  return JSON.stringify({
    text,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text } },
      { type: 'actions', elements: [{ ...button, url: incidentUrl(provider, page.incidentId) }] },
    ],
  });
}

/** A message for an incoming webhook of Microsoft Teams, which accepts Adaptive Cards. */
export function teamsMessage(page: PageFacts, provider: Provider): string {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.2',
    body: [{ type: 'TextBlock', text: pageText(page), wrap: true, weight: 'Bolder' }],
    actions: [{ type: 'Action.OpenUrl', title: page.trackingId, url: incidentUrl(provider, page.incidentId) }],
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return JSON.stringify({ type: 'message', attachments: [attachment] });
}

/** A CloudEvent 1.0 for a webhook; its id is the call's, the same for every attempt. */
export function pageEvent(page: PageFacts, callId: string, provider: Provider): string {
  return JSON.stringify({
    specversion: '1.0',
    id: callId,
    source: provider.url,
    type: 'com.tocsin.page.raised.v1',
    subject: page.incidentId,
    time: page.raisedAt.toISOString(),
    datacontenttype: 'application/json',
    data: {
      ...{ text: pageText(page), trackingId: page.trackingId, reason: page.reason, level: page.level },
      ...{ exercise: page.exercise, dedupKey: dedupKey(page), url: incidentUrl(provider, page.incidentId) },
    },
  });
}

/** The mail, with the link that acknowledges the page. */
export function pageMail(
  page: PageFacts,
  acknowledgeUrl: string,
  provider: Provider,
): { subject: string; text: string; html: string } {
  const subject = pageText(page);
  const incident = incidentUrl(provider, page.incidentId);
  const html = `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif"><h1 style="font-size:20px">${escaped(subject)}</h1>
<p><a href="${escaped(acknowledgeUrl)}">Acknowledge</a></p><p><a href="${escaped(incident)}">Open the incident</a></p>
<p>Unless it is acknowledged, the next person on the rota is paged.</p></body></html>`;
  const text = `${subject}\n\nAcknowledge: ${acknowledgeUrl}\nOpen the incident: ${incident}\n\nUnless it is acknowledged, the next person on the rota is paged.\n`;
  return { subject, text, html };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
