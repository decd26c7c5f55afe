import { Badge } from '@fluentui/react-components';
import { NAMES } from '../incidents/names.ts';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Facts } from '../parts/lists/facts.tsx';
import { useNow } from '../parts/text/now.ts';
import { Prose } from '../parts/text/prose.tsx';
import { Time } from '../parts/text/time.tsx';
import { useWords } from '../words/language.tsx';
import type { PendingIncidentFragment } from './approvals.generated.ts';
import { openExposure } from './pending.ts';
import { PendingCard } from './pending-card.tsx';
import { APPROVALS } from './words.ts';

interface DueCardProps {
  incident: PendingIncidentFragment;
}

/** A suspected exposure of customer data whose decision is due. */
export function ExposureCard({ incident }: DueCardProps) {
  const words = useWords(APPROVALS);
  const exposure = openExposure(incident);
  return (
    <DueCard incident={incident} due={incident.exposureDecisionDueAt}>
      {exposure && (
        <Facts
          facts={[
            [words.suspected, <Time key="at" at={exposure.at} />],
            [words.rationale, <Prose key="rationale">{exposure.rationale}</Prose>],
          ]}
        />
      )}
    </DueCard>
  );
}

/** An incident classified as customer-reportable whose declaration is due. */
export function DeclarationCard({ incident }: DueCardProps) {
  const words = useWords(APPROVALS);
  const names = useWords(NAMES);
  const { classification, declarationDueAt } = incident;
  return (
    <DueCard incident={incident} due={declarationDueAt}>
      <Facts facts={[[words.classifiedAs, classification && names.classification[classification]]]} />
    </DueCard>
  );
}

function DueCard({ incident, due, children }: React.PropsWithChildren<DueCardProps & { due: string | null }>) {
  const words = useWords(APPROVALS);
  const now = useNow();
  const overdue = due !== null && Date.parse(due) < now;
  return (
    <PendingCard
      incident={incident}
      title={incident.title}
      urgency={
        due && (
          <Badge appearance="tint" size="large" color={overdue ? 'danger' : 'warning'}>
            <span>
              {overdue ? `${words.overdue}:` : words.dueBy} <Time at={due} />
            </span>
          </Badge>
        )
      }
      actions={<PageLink href={`/incidents/${incident.id}`}>{words.openIncident}</PageLink>}
    >
      {children}
    </PendingCard>
  );
}
