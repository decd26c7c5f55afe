import { Body1, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  prose: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' },
  list: { margin: 0, paddingLeft: '20px', maxWidth: '75ch' },
});

/** Text with its line breaks as they were written. */
export function Prose({ children, lang }: { children: string; lang?: string }) {
  return (
    <Body1 as="p" className={useStyles().prose} lang={lang}>
      {children}
    </Body1>
  );
}

export function ProseList({ items, lang }: { items: readonly string[]; lang?: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} lang={lang}>
      {items.map((item) => (
        <li key={item}>
          <Body1>{item}</Body1>
        </li>
      ))}
    </ul>
  );
}
