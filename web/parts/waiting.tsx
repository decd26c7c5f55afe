import { makeStyles, Spinner } from '@fluentui/react-components';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';

const useStyles = makeStyles({ centre: { minHeight: '100vh', display: 'grid', placeItems: 'center' } });

/** The whole window, while it is not known yet what to show in it. */
export function Waiting() {
  const styles = useStyles();
  return (
    <main className={styles.centre}>
      <Spinner label={useWords(EVERYWHERE).loading} />
    </main>
  );
}
