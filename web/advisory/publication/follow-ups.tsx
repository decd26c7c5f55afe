import { Badge, Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { nameOf } from '../../parts/text/advisory-text.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { Incident } from '../incident.ts';
import { ADVISORY } from '../words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type FollowUps = NonNullable<NonNullable<Incident['notification']>['advisory']>['toFollow'];

/** The information announced to customers, and in which revision it was provided. */
export function FollowUpsSection({ followUps }: { followUps: FollowUps }) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  return (
    <Section title={words.followUps}>
      {followUps.length === 0 && <Body1>{words.nothingAnnounced}</Body1>}
      <ul className={styles.list}>
        {followUps.map(({ item, promisedIn, followedIn }) => (
          <li key={`${item} ${promisedIn}`} className={styles.item}>
            <span>{nameOf(advisory, item)}</span>
            <span className={styles.quiet}>{words.announcedIn(formats.number(promisedIn))}</span>
            <Badge appearance="tint" color={followedIn === null ? 'warning' : 'success'}>
              {followedIn === null ? words.pending : words.providedIn(formats.number(followedIn))}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
