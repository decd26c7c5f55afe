export interface IncidentReference {
  id: string;
}
export interface TenantReference {
  id: string;
}
export interface ImpactReference {
  incident: IncidentReference;
  tenant: TenantReference;
}
