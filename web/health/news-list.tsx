import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { useWords } from '../words/language.tsx';
import { useHeadline } from './headline.ts';
import type { NewsItem } from './news.tsx';
import { HEALTH } from './words.ts';

const useStyles = makeStyles({
  // While there is nothing to say it takes no place, not even that of the gap below it.
  news: { ':empty': { marginTop: '-20px' } },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  item: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  at: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What happened since the page was opened, read aloud as it comes. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  const styles = useStyles();
  const words = useWords(HEALTH);
  const headlineOf = useHeadline();
  return (
    <div aria-live="polite" className={styles.news}>
      {items.length > 0 && (
        <Section title={words.newsTitle}>
          <ol className={styles.list}>
            {items.map((item) => (
              <li key={item.cursor} className={styles.item}>
                <span className={styles.at}>
                  <Time at={item.at} />
                </span>
                <span>{headlineOf(item)}</span>
                <Link href={`/notices/${item.notice.id}`} asChild>
                  <FluentLink lang={item.notice.locale}>{item.notice.revision.title}</FluentLink>
                </Link>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
