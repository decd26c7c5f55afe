import type { IncidentStage } from './board/report.generated.ts';

/** Texts of the board, of the viewer's reports and of the frame around an incident. */
export interface Words {
  sections: Record<'overview' | 'impact' | 'advisory' | 'deliveries' | 'post-mortem', string>;
  sectionsLabel: string;
  board: string;
  exercise: string;
  exerciseHint: string;
  rulesOfEngagement: string;
  authorizedBy: string;
  exerciseFrom: string;
  exerciseUntil: string;
  updateDue(span: string): string;
  updateOverdue(span: string): string;
  stage: string;
  noneInStage: string;
  search: string;
  severity: string;
  declaration: string;
  declared: string;
  notDeclared: string;
  status: string;
  open: string;
  closed: string;
  all: string;
  report: string;
  submitReport: string;
  title: string;
  indication: string;
  indicationHint: string;
  source: string;
  externalReporter: string;
  tenant: string;
  serviceFamily: string;
  detectedAt: string;
  nowIfEmpty: string;
  reportedBy: string;
  reference: string;
  referenceHint: string;
  reported: string;
  notClassified: string;
  progress: Record<IncidentStage, string>;
  noReports: string;
  noReportsDetail: string;
}
