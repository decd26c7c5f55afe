/** A reference to an incident by its key. */
export interface IncidentReference {
  id: string;
}
