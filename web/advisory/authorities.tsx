import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { save } from '../graph/save.ts';
import { nameOf } from '../parts/advisory-text.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { useHolds, useSeat } from '../parts/viewer.tsx';
import { COMMON } from '../words/common.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { AUTHORITIES } from './authority-words.ts';
import type { Incident } from './draft-section.tsx';
import { RecordSubmission } from './submission.tsx';

export type AuthorityNotice = NonNullable<Incident['notification']>['authorityNotices'][number];

/** As many are shown at once; of more, first how they stand. */
const FEW = 5;
const STATES = ['OVERDUE', 'AT_RISK', 'ON_TIME', 'MISSED', 'MET'] as const;

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gap: '4px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  documents: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  phases: { margin: 0, paddingLeft: '20px' },
});

interface AuthoritiesProps {
  incidentId: string;
  notices: readonly AuthorityNotice[];
  onDone(): void;
}

/** What the provider owes the supervisory authorities as controller; nothing is shown where it owes none. */
export function Authorities({ incidentId, notices, onDone }: AuthoritiesProps) {
  const words = useWords(AUTHORITIES);
  const legal = useHolds('LEGAL');
  const { clock } = useWords(COMMON);
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
            {words.count(notices.length, formats.number(notices.length))}:{' '}
            {formats.list(states.map(([state, count]) => `${clock[state]} (${formats.number(count)})`))}
          </AccordionHeader>
          <AccordionPanel>
            {notices.map((notice) => (
              <NoticeItem key={`${notice.authority.id} ${notice.declaredAt}`} incidentId={incidentId} notice={notice} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}

function NoticeItem({ incidentId, notice }: { incidentId: string; notice: AuthorityNotice }) {
  const styles = useStyles();
  const words = useWords(AUTHORITIES);
  const { advisory } = useWords(COMMON);
  const formats = useFormats();
  const { authority, deadline, state, outstanding, submissions } = notice;
  return (
    <div className={styles.notice}>
      <div className={styles.head}>
        <Link href={authority.website} target="_blank" rel="noopener noreferrer">
          {authority.nameInEnglish ?? authority.name}
        </Link>
        <span className={styles.quiet}>{formats.country(authority.country)}</span>
        <Countdown state={state} deadline={deadline} />
        <span className={styles.quiet}>
          {words.until} <Time at={deadline} />
        </span>
        <Documents incidentId={incidentId} authorityId={authority.id} />
      </div>
      {outstanding && (
        <Body1>
          {outstanding.length === 0
            ? words.nothingOutstanding
            : words.waitsFor(formats.list(outstanding.map((item) => nameOf(advisory, item))))}
        </Body1>
      )}
      {submissions.length > 0 && (
        <ul className={styles.phases}>
          {submissions.map(({ number, submittedAt, reference, receipt, by }) => (
            <li key={number}>
              {words.phase(formats.number(number))}: {reference}, <Time at={submittedAt} /> ({by})
              {receipt && ` · ${receipt}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Documents({ incidentId, authorityId }: { incidentId: string; authorityId: string }) {
  const styles = useStyles();
  const words = useWords(AUTHORITIES);
  const { session } = useSeat();
  const [refused, setRefused] = useState(false);
  const saveAs = (type: 'html' | 'json') => async () => {
    const address = `/documents/incidents/${incidentId}/authorities/${authorityId}.${type}`;
    setRefused((await save(session, address, `${incidentId}-${authorityId}.${type}`)) !== null);
  };
  return (
    <div className={styles.documents}>
      <Button size="small" appearance="subtle" onClick={saveAs('html')}>
        {words.asHtml}
      </Button>
      <Button size="small" appearance="subtle" onClick={saveAs('json')}>
        {words.asJson}
      </Button>
      {refused && (
        <MessageBar intent="error">
          <MessageBarBody>{words.notGiven}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
