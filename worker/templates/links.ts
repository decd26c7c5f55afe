import { segment } from '../../subgraphs/notifications/documents/markup.ts';
import type { Provider } from '../dispatcher/message.ts';

/** The URL at which a tenant reads and acknowledges its notice. */
export function noticeUrl({ url }: Pick<Provider, 'url'>, noticeId: string): string {
  return `${url}/notices/${segment(noticeId)}`;
}
