import { Badge } from '@fluentui/react-components';
import { NAMES } from '../incidents/names.ts';
import { Facts } from '../parts/facts.tsx';
import { useNow } from '../parts/now.ts';
import { PageLink } from '../parts/page-link.tsx';
import { Prose } from '../parts/prose.tsx';
import { Time } from '../parts/time.tsx';
import { useWords } from '../words/language.tsx';
import { APPROVALS } from './approval-words.ts';
import type { IncidentWaitingFragment } from './approvals.generated.ts';
import { openExposure } from './waiting.ts';
import { WaitingCard } from './waiting-card.tsx';

interface DueCardProps {
  incident: IncidentWaitingFragment;
}

/** A suspicion that customer data was exposed, still to be decided. */
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

/** An incident classified as customer-reportable that is not declared yet. */
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
    <WaitingCard
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
      actions={<PageLink href={`/incidents/${incident.id}`}>{words.goThere}</PageLink>}
    >
      {children}
    </WaitingCard>
  );
}
