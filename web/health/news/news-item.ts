import type { NoticesChangedSubscription } from '../feed/health.generated.ts';

/** An event of a notice that arrived while the page was open. */
export type NewsItem = NoticesChangedSubscription['serviceHealth'];
