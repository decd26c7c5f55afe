import { Body1, Button, Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { save } from '../../graph/save.ts';
import { nameOf } from '../../parts/text/advisory-text.tsx';
import { Countdown } from '../../parts/text/countdown.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useSession } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { Incident } from '../incident.ts';
import { AUTHORITIES } from './words.ts';

export type AuthorityNotice = NonNullable<Incident['notification']>['authorityNotices'][number];

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
  submissions: { margin: 0, paddingLeft: '20px' },
});

/** One authority to notify: its deadline, the submissions, the outstanding items, and the documents. */
export function AuthorityItem({ incidentId, notice }: { incidentId: string; notice: AuthorityNotice }) {
  const styles = useStyles();
  const words = useWords(AUTHORITIES);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  const { authority, lead, countries, awareAt, deadline, legalDeadline, state, outstanding, submissions } = notice;
  const promisedAt = submissions.at(-1)?.promisedAt ?? null;
  return (
    <div className={styles.notice}>
      <div className={styles.head}>
        <Link href={authority.website} target="_blank" rel="noopener noreferrer">
          {authority.nameInEnglish ?? authority.name}
        </Link>
        <span className={styles.quiet}>{formats.country(authority.country)}</span>
        <Countdown state={state} deadline={deadline} />
        {!deadline && <span className={styles.quiet}>{words.noPeriod}</span>}
        <Documents incidentId={incidentId} authorityId={authority.id} />
      </div>
      <Body1 className={styles.quiet}>
        {words.duty[authority.law]}
        {lead && ` ${words.lead(formats.list(countries.map(formats.country)))}`}
      </Body1>
      <span className={styles.quiet}>
        {words.aware} <Time at={awareAt} />
        {legalDeadline && (
          <>
            {' · '}
            {words.legalDeadline} <Time at={legalDeadline} />
          </>
        )}
        {deadline && (
          <>
            {' · '}
            {words.target} <Time at={deadline} />
          </>
        )}
      </span>
      {outstanding && (
        <Body1>
          {outstanding.length === 0
            ? words.nothingOutstanding
            : words.outstanding(formats.list(outstanding.map((item) => nameOf(advisory, item))))}
          {promisedAt && (
            <>
              {' · '}
              {words.promised} <Time at={promisedAt} />
            </>
          )}
        </Body1>
      )}
      {submissions.length > 0 && (
        <ul className={styles.submissions}>
          {submissions.map(({ number, submittedAt, reference, receipt, by }) => (
            <li key={number}>
              {words.submission(formats.number(number), reference)}, <Time at={submittedAt} /> ({by})
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
  const { session } = useSession();
  const [failed, setFailed] = useState(false);
  const saveAs = (type: 'html' | 'json') => async () => {
    const address = `/documents/incidents/${incidentId}/authorities/${authorityId}.${type}`;
    setFailed((await save(session, address, `${incidentId}-${authorityId}.${type}`)) !== null);
  };
  return (
    <div className={styles.documents}>
      <Button size="small" appearance="subtle" onClick={saveAs('html')}>
        {words.asHtml}
      </Button>
      <Button size="small" appearance="subtle" onClick={saveAs('json')}>
        {words.asJson}
      </Button>
      {failed && (
        <MessageBar intent="error">
          <MessageBarBody>{words.notLoaded}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
