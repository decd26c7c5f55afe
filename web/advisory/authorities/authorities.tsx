import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { AuthorityItem, type AuthorityNotice } from './authority-item.tsx';
import { RecordSubmission } from './submission.tsx';
import { AUTHORITIES } from './words.ts';

/** Up to this many authorities are listed at once; a longer list starts with its summary only. */
const MAX_EXPANDED = 5;
const STATES = ['OVERDUE', 'AT_RISK', 'ON_TIME', 'MISSED', 'MET'] as const;

interface AuthoritiesProps {
  incidentId: string;
  notices: readonly AuthorityNotice[];
  /** The countries in which the authority of a region must be notified that is not known. */
  regionsMissing: readonly string[];
  onDone(): void;
}

/** The supervisory authorities that the provider must notify as controller; renders nothing where there are none. */
export function Authorities({ incidentId, notices, regionsMissing, onDone }: AuthoritiesProps) {
  const words = useWords(AUTHORITIES);
  const legal = useHolds('LEGAL');
  const { clock } = useWords(EVERYWHERE);
  const formats = useFormats();
  if (notices.length === 0 && regionsMissing.length === 0) return null;
  const states = STATES.map(
    (state) => [state, notices.filter((notice) => notice.state === state).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <Section
      title={words.authorities}
      actions={legal && <RecordSubmission incidentId={incidentId} notices={notices} onDone={onDone} />}
    >
      <Body1>{words.detail}</Body1>
      {regionsMissing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.regionsMissing(formats.list(regionsMissing.map(formats.country)))}</MessageBarBody>
        </MessageBar>
      )}
      {notices.length > 0 && (
        <Accordion collapsible defaultOpenItems={notices.length <= MAX_EXPANDED ? 'all' : undefined}>
          <AccordionItem value="all">
            <AccordionHeader as="h3">
              {words.summary(
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
      )}
    </Section>
  );
}
