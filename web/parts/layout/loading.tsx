import { makeStyles, Spinner } from '@fluentui/react-components';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';

const useStyles = makeStyles({ centre: { minHeight: '100vh', display: 'grid', placeItems: 'center' } });

/** The whole window, until it is known what to show. */
export function Loading() {
  const styles = useStyles();
  return (
    <main className={styles.centre}>
      <Spinner label={useWords(EVERYWHERE).loading} />
    </main>
  );
}
