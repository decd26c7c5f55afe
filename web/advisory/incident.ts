import type { AdvisoryOfQuery } from './advisory.generated.ts';

/** An incident as the advisory workflow reads it. */
export type Incident = NonNullable<AdvisoryOfQuery['incident']>;
