import type { AdvisoryOfQuery } from './advisory.generated.ts';

/** An incident as the advisory workflow reads it. */
export type Incident = NonNullable<AdvisoryOfQuery['incident']>;

/** A law, or the contracts, and whether it applies to the incident. */
export type Regime = NonNullable<Incident['notification']>['regimes'][number];
