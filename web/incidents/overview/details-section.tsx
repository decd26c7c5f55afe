import { Offered } from '../../parts/forms/offered.tsx';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { Assess } from '../assessment/assess.tsx';
import { Classify } from '../assessment/classify.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES } from '../names.ts';
import { Severity } from '../severity.tsx';
import { OVERVIEW } from './words.ts';

/** The facts of the incident as a whole, with the commands that revise them. */
export function DetailsSection({ incident }: { incident: WholeFragment }) {
  const words = useWords(OVERVIEW);
  const names = useWords(NAMES);
  const formats = useFormats();
  const responder = useHolds('RESPONDER');
  const command = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const { stage, severity, priority, classification, capacity, responsibility, detection, reportingTenant } = incident;
  const open = stage !== 'CLOSE';
  // Without a declaration an incident is final as soon as it is closed, whether or not it has a post-mortem.
  const postMortemCompletedAt = incident.declaration && incident.finalizedAt;
  return (
    <Section
      title={words.details}
      actions={
        <>
          <Offered when={open && responder && stage !== 'DETECT'}>
            <Assess incident={incident} />
          </Offered>
          <Offered when={open && command}>
            <Classify incident={incident} />
          </Offered>
        </>
      }
    >
      <Facts
        facts={[
          [
            words.severity,
            severity ? <Severity key="severity" severity={severity} priority={priority} /> : words.pending,
          ],
          [words.classification, classification ? names.classification[classification] : words.pending],
          [words.capacity, capacity.length > 0 ? formats.list(capacity.map((each) => names.capacity[each])) : null],
          [words.responsibility, responsibility && names.responsibility[responsibility]],
          [words.serviceFamily, incident.serviceFamily],
          [
            words.source,
            detection.externalReporter
              ? words.pair(names.source[detection.source], names.externalReporter[detection.externalReporter])
              : names.source[detection.source],
          ],
          [
            words.reportingTenant,
            reportingTenant && (
              <PageLink key="tenant" href={`/tenants/${reportingTenant.id}`}>
                {reportingTenant.name}
              </PageLink>
            ),
          ],
          [words.detectedAt, <Time key="detected" at={detection.detectedAt} />],
          [words.reportedBy, detection.reportedBy],
          [words.reference, detection.reference],
          [words.openedAt, <Time key="opened" at={incident.openedAt} />],
          [words.closedAt, incident.closedAt && <Time key="closed" at={incident.closedAt} />],
          [words.finalizedAt, postMortemCompletedAt && <Time key="finalized" at={postMortemCompletedAt} />],
          [words.indication, <Prose key="indication">{detection.indication}</Prose>],
        ]}
      />
    </Section>
  );
}
