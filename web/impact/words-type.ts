export type RuleField = 'services' | 'regions' | 'scaleUnits' | 'tenantIds' | 'cloudSubscriptionIds' | 'resourceIds';

/** A count in words: the number that decides the form, and the same number as it is written. */
type Counted = (count: number, text: string) => string;

export interface Words {
  // Scoping.
  scope: string;
  scopeDetail: string;
  rule(number: string): string;
  fields: Record<RuleField, string>;
  pick: string;
  idsHint: string;
  addTenant: string;
  addTenantHint: string;
  more: string;
  addRule: string;
  removeRule: string;
  certainty: string;
  at: string;
  matching: string;
  noConditions: string;
  acknowledge: string;
  acknowledgeHint: string;
  save: string;
  saved: Counted;
  // The saved scope.
  summary: string;
  tenants: string;
  cloudSubscriptions: string;
  resources: string;
  byCertainty: string;
  byCountry: string;
  byService: string;
  byRegion: string;
  others: Record<'country' | 'service' | 'region', Counted>;
  pair(what: string, value: string): string;
  moreNames: Counted;
  rules: string;
  noRules: string;
  // The impacted tenants.
  impacted: string;
  nothing: string;
  nothingDetail: string;
  nothingMatches: string;
  search: string;
  anyCertainty: string;
  anyCountry: string;
  anyService: string;
  anyRegion: string;
  country: string;
  service: string;
  region: string;
  tenantCount: Counted;
  resourceCount: Counted;
  notified: string;
  notNotified: string;
  acknowledged: string;
  briefed: string;
  select(tenant: string): string;
  selectAll: string;
  selected: Counted;
  clearSelection: string;
  setCertainty: string;
  reason: string;
  reasonHint: string;
  apply: string;
  brief: string;
  briefAll: string;
  briefDetail: string;
  briefReason: string;
}
