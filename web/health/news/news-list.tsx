import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../../parts/layout/section.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useWords } from '../../words/language.tsx';
import { useHeadline } from './headline.ts';
import type { NewsItem } from './news-item.ts';
import { NEWS } from './words.ts';

const useStyles = makeStyles({
  // An empty list takes no space, not even the gap of the grid around it.
  news: { ':empty': { marginTop: '-20px' } },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  item: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  at: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The events since the page was opened; screen readers announce each as it arrives. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  const styles = useStyles();
  const words = useWords(NEWS);
  const headlineOf = useHeadline();
  return (
    <div aria-live="polite" className={styles.news}>
      {items.length > 0 && (
        <Section title={words.title}>
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
