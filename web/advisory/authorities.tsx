import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1 } from '@fluentui/react-components';
import { Section } from '../parts/section.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { AuthorityItem, type AuthorityNotice } from './authority-item.tsx';
import { AUTHORITIES } from './authority-words.ts';
import { RecordSubmission } from './submission.tsx';

/** As many are shown at once; of more, first how they stand. */
const FEW = 5;
const STATES = ['OVERDUE', 'AT_RISK', 'ON_TIME', 'MISSED', 'MET'] as const;

interface AuthoritiesProps {
  incidentId: string;
  notices: readonly AuthorityNotice[];
  onDone(): void;
}

/** What the provider owes the supervisory authorities as controller; nothing is shown where it owes none. */
export function Authorities({ incidentId, notices, onDone }: AuthoritiesProps) {
  const words = useWords(AUTHORITIES);
  const legal = useHolds('LEGAL');
  const { clock } = useWords(EVERYWHERE);
  const formats = useFormats();
  if (notices.length === 0) return null;
  const states = STATES.map(
    (state) => [state, notices.filter((notice) => notice.state === state).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <Section
      title={words.authorities}
      actions={legal && <RecordSubmission incidentId={incidentId} notices={notices} onDone={onDone} />}
    >
      <Body1>{words.detail}</Body1>
      <Accordion collapsible defaultOpenItems={notices.length <= FEW ? 'all' : undefined}>
        <AccordionItem value="all">
          <AccordionHeader as="h3">
            {words.howTheyStand(
              notices.length,
              formats.number(notices.length),
              formats.list(states.map(([state, count]) => `${clock[state]} (${formats.number(count)})`)),
            )}
          </AccordionHeader>
          <AccordionPanel>
            {notices.map((notice) => (
              <AuthorityItem
                key={`${notice.authority.id} ${notice.declaredAt}`}
                incidentId={incidentId}
                notice={notice}
              />
            ))}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}
