import { Badge, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Due, MINUTES_PER_DAY } from '../incidents/due.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Time } from '../parts/text/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import type { IncidentOfItemFragment } from './action-items.generated.ts';
import { ACTION_ITEMS } from './words.ts';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', alignItems: 'start' },
  part: { gridColumn: 1, overflowWrap: 'anywhere' },
  facts: {
    gridColumn: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  due: { gridColumn: 2, gridRow: 1 },
});

interface ItemLineProps {
  what: string;
  about: string;
  owner: string | null;
  dueAt: string | null;
  incident: IncidentOfItemFragment;
  /** Where the item is in its incident. */
  href: string;
}

/** An open action item: what is to be done, by whom and until when, with a link to its incident. */
export function ItemLine({ what, about, owner, dueAt, incident, href }: ItemLineProps) {
  const styles = useStyles();
  const words = useWords(ACTION_ITEMS);
  const { stage } = useWords(EVERYWHERE);
  return (
    <div className={styles.item}>
      <Body1Strong className={styles.part}>{what}</Body1Strong>
      <span className={styles.part}>{about}</span>
      <span className={styles.facts}>
        <span>{owner ? words.pair(words.owner, owner) : words.noOwner}</span>
        {dueAt ? (
          <span>
            {words.dueAt} <Time at={dueAt} />
          </span>
        ) : (
          <span>{words.noDueDate}</span>
        )}
      </span>
      <span className={styles.facts}>
        <PageLink href={href}>{words.pair(incident.trackingId, incident.title)}</PageLink>
        <span>{stage[incident.stage]}</span>
        {incident.exercise && <Badge appearance="outline">{words.exercise}</Badge>}
      </span>
      {dueAt && (
        <span className={styles.due}>
          <Due at={dueAt} pressing={5 * MINUTES_PER_DAY} size="medium" />
        </span>
      )}
    </div>
  );
}
