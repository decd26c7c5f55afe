import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { usePages } from '../graph/use-pages.ts';
import { Section } from '../parts/layout/section.tsx';
import { nameOf } from '../parts/text/advisory-text.tsx';
import { Countdown } from '../parts/text/countdown.tsx';
import { Time } from '../parts/text/time.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { AuthorityDeadlines as AuthorityDeadlinesQuery, type DueFragment } from './deadlines.generated.ts';
import { DEADLINES } from './words.ts';

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is due to supervisory authorities over all incidents, most urgent first; renders nothing where nothing is due. */
export function AuthorityDeadlines() {
  const styles = useStyles();
  const words = useWords(DEADLINES);
  const feed = useIncidentFeed(null, ['process.', 'incident.', 'authority.', 'impact.'], () => due.refresh());
  const due = usePages(AuthorityDeadlinesQuery, {}, (answer) => answer.dueClocks, { pause: !feed.ready, size: 10 });
  if (due.error) return <Trouble error={due.error} onRetry={due.refresh} />;
  if (!due.nodes || due.nodes.length === 0) return null;
  return (
    <Section title={words.authorities}>
      <Body1>{words.authoritiesDetail}</Body1>
      <ul className={styles.rows}>
        {due.nodes.map((each) => (
          <DueRow key={`${each.process.id} ${each.authority?.id}`} due={each} />
        ))}
      </ul>
      {due.hasMore && <Button onClick={due.loadMore}>{words.more}</Button>}
    </Section>
  );
}

function DueRow({ due }: { due: DueFragment }) {
  const styles = useStyles();
  const words = useWords(DEADLINES);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  const { authority, process, phase, target, legalDeadline, state, toFollow, law, clause } = due;
  const { incident } = process;
  return (
    <li className={styles.row}>
      <Link href={`/incidents/${incident.id}/advisory`} className={styles.title}>
        <Subtitle2>{authority?.nameInEnglish ?? authority?.name}</Subtitle2>
      </Link>
      <Countdown state={state} deadline={target} size="medium" />
      <span className={styles.quiet}>
        {incident.trackingId} · {incident.title}
      </span>
      <span className={styles.quiet}>
        {phase === 'NOTICE'
          ? `${words.notification} (${law} ${clause})`
          : words.follows(formats.list(toFollow.map((item) => nameOf(advisory, item))))}
      </span>
      {!target && <span className={styles.quiet}>{words.soon}</span>}
      {target && (
        <span className={styles.quiet}>
          {words.target} <Time at={target} />
        </span>
      )}
      {legalDeadline && (
        <span className={styles.quiet}>
          {words.legalDeadline} <Time at={legalDeadline} />
        </span>
      )}
    </li>
  );
}
