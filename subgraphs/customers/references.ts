/** An incident as its key alone: its fields are read by the key. */
export interface IncidentReference {
  id: string;
}
