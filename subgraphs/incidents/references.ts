import type {
  ClassificationRecord,
  Declaration,
  Incident,
  Mitigation,
  PostMortem,
  ProcedureRevision,
} from '../../domain/incident/incident.ts';

/** A classification together with the incident that holds its evidence. */
export type ClassificationOfIncident = ClassificationRecord & { incident: Incident };

/** A declaration together with the incident it belongs to. */
export type DeclarationOfIncident = Declaration & { incident: Incident };

/** A mitigation together with the incident whose recovery plan it is part of. */
export type MitigationOfIncident = Mitigation & { incident: Incident };

/** A post-mortem together with its incident. */
export type PostMortemOfIncident = PostMortem & { incident: Incident };

/** A procedure revision with its number in the post-mortem, together with the incident. */
export type ProcedureRevisionOfIncident = ProcedureRevision & { number: number; incident: Incident };
