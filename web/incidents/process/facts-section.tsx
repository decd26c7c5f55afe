import { Facts } from '../../parts/facts.tsx';
import { Prose } from '../../parts/prose.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES } from '../names.ts';
import { Severity } from '../severity.tsx';
import { Assess } from './assess.tsx';
import { Classify } from './classify.tsx';
import { OVERVIEW } from './words.ts';

/** What is known of the incident as a whole, and what may be said anew of it. */
export function FactsSection({ incident }: { incident: WholeFragment }) {
  const words = useWords(OVERVIEW);
  const names = useWords(NAMES);
  const formats = useFormats();
  const responder = useHolds('RESPONDER');
  const command = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const { stage, severity, priority, classification, capacity, responsibility, detection } = incident;
  const open = stage !== 'CLOSE';
  return (
    <Section
      title={words.facts}
      actions={
        open && (
          <>
            {responder && stage !== 'DETECT' && <Assess incident={incident} />}
            {command && <Classify incident={incident} />}
          </>
        )
      }
    >
      <Facts
        facts={[
          [
            words.severity,
            severity ? <Severity key="severity" severity={severity} priority={priority} /> : words.notYet,
          ],
          [words.classification, classification ? names.classification[classification] : words.notYet],
          [words.capacity, capacity.length > 0 ? formats.list(capacity.map((each) => names.capacity[each])) : null],
          [words.responsibility, responsibility && names.responsibility[responsibility]],
          [words.serviceFamily, incident.serviceFamily],
          [words.source, names.source[detection.source]],
          [words.detectedAt, <Time key="detected" at={detection.detectedAt} />],
          [words.reportedBy, detection.reportedBy],
          [words.reference, detection.reference],
          [words.openedAt, <Time key="opened" at={incident.openedAt} />],
          [words.closedAt, incident.closedAt && <Time key="closed" at={incident.closedAt} />],
          [words.finalizedAt, incident.finalizedAt && <Time key="finalized" at={incident.finalizedAt} />],
          [words.indication, <Prose key="indication">{detection.indication}</Prose>],
        ]}
      />
    </Section>
  );
}
