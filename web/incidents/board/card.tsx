import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Countdown } from '../../parts/text/countdown.tsx';
import { useWords } from '../../words/language.tsx';
import { Due } from '../due.tsx';
import { Severity } from '../severity.tsx';
import { INCIDENTS } from '../words.ts';
import type { CardFragment } from './board.generated.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    marginBottom: '8px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // In high contrast a hover background needs a matching text colour, which the badges in the card do not have.
    ':hover': { boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
  },
  title: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase300,
  },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

/** One incident on the board, with its severity and its deadlines. */
export function Card({ incident }: { incident: CardFragment }) {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const { id, trackingId, title, severity, priority, nextUpdateDueAt, exercise, notification } = incident;
  const clock = notification?.clock;
  return (
    <Link href={`/incidents/${id}`} className={styles.card}>
      <span className={styles.id}>{trackingId}</span>
      <Subtitle2 className={styles.title}>{title}</Subtitle2>
      <span className={styles.badges}>
        <Severity severity={severity} priority={priority} />
        {exercise && (
          <Badge appearance="outline" size="large">
            {words.exercise}
          </Badge>
        )}
        {clock && clock.state !== 'NOT_STARTED' && <Countdown state={clock.state} deadline={clock.deadline} />}
        {nextUpdateDueAt && (
          <Due at={nextUpdateDueAt} texts={{ left: words.updateDue, over: words.updateOverdue }} pressing={15} />
        )}
      </span>
    </Link>
  );
}
