import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Command } from '../../graph/use-command.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { Trouble } from '../trouble.tsx';

const useStyles = makeStyles({ unmet: { margin: '4px 0 0', paddingLeft: '20px' } });

/** Why a command was rejected or failed. */
export function Outcome({
  command: { refusal, error },
}: {
  command: Pick<Command<unknown, never>, 'refusal' | 'error'>;
}) {
  const styles = useStyles();
  const words = useWords(EVERYWHERE);
  if (error) return <Trouble error={error} />;
  if (!refusal) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {refusal.__typename === 'StaleIncident' ? words.stale : refusal.message}
        {refusal.unmet && refusal.unmet.length > 0 && (
          <ul className={styles.unmet}>
            {refusal.unmet.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
