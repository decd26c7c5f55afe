import { csafUrl, documentUrl, feedUrl } from './csaf.ts';
import { escapeMarkup, paragraphs, segment } from './markup.ts';
import { currentOf, type NoticeContent, type Provider, textOf } from './notice.ts';

/**
 * A tenant's service-health feed as Atom 1.0.
 * @param notices newest first
 * @param now the time of the last update of an empty feed
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom(tenantId: string, notices: readonly NoticeContent[], provider: Provider, now: Date): string {
  const updated = notices.length > 0 ? Math.max(...notices.map(({ updatedAt }) => updatedAt.getTime())) : now.getTime();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', `tag:${new URL(provider.url).hostname},2026:service-health/${segment(tenantId)}`),
    element('title', 'Service Health: security notices'),
    element('subtitle', `Tenant ${tenantId}`),
    element('updated', new Date(updated).toISOString()),
    author(provider),
    link('self', 'application/atom+xml', feedUrl(provider, tenantId)),
    element('generator', 'Tocsin'),
    ...notices.map((notice) => entry(notice, provider)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(notice: NoticeContent, provider: Provider): string {
  const { title, locale, words, passages } = textOf(notice);
  const html = [
    `<p>${escapeMarkup(`${words.incident} ${notice.trackingId}`)}</p>`,
    ...passages.map((passage) => `<h3>${escapeMarkup(passage.title)}</h3>\n${paragraphs(passage.text)}`),
  ].join('\n');
  return [
    locale === null ? '<entry>' : `<entry xml:lang="${escapeMarkup(locale)}">`,
    element('id', `urn:uuid:${notice.id}`),
    element('title', title),
    element('published', notice.publishedAt.toISOString()),
    element('updated', notice.updatedAt.toISOString()),
    author(provider),
    link('alternate', 'text/html', `${provider.url}/notices/${segment(notice.id)}`),
    link('alternate', 'application/json', csafUrl(provider, notice), locale),
    ...(notice.notifiesItself
      ? [link('related', 'application/json', documentUrl(provider, notice.id, 'notification.json'))]
      : []),
    `<category term="${currentOf(notice).kind}" />`,
    `<category term="${notice.state}" />`,
    `<content type="html">${escapeMarkup(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function author({ name, url }: Provider): string {
  return `<author>${element('name', name)}${element('uri', url)}</author>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

/** @param language of the linked document, BCP 47; null where it is not known, or differs by reader */
function link(rel: string, type: string, href: string, language: string | null = null): string {
  const hreflang = language === null ? '' : ` hreflang="${escapeMarkup(language)}"`;
  return `<link rel="${rel}" type="${type}"${hreflang} href="${escapeMarkup(href)}" />`;
}
