import { segment } from '../../subgraphs/notifications/documents/markup.ts';
import type { Provider } from '../message.ts';

/** Where a tenant reads and acknowledges its notice. */
export function noticeUrl({ url }: Pick<Provider, 'url'>, noticeId: string): string {
  return `${url}/notices/${segment(noticeId)}`;
}

/** Where responders and Legal work on an incident. */
export function incidentUrl({ url }: Pick<Provider, 'url'>, incidentId: string): string {
  return `${url}/incidents/${segment(incidentId)}`;
}
