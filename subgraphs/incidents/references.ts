import type { ClassificationRecord, Declaration, Incident } from '../../domain/incident/incident.ts';

/** A classification together with the incident that holds its evidence. */
export type ClassificationOfIncident = ClassificationRecord & { incident: Incident };

/** A declaration together with the incident it belongs to. */
export type DeclarationOfIncident = Declaration & { incident: Incident };
