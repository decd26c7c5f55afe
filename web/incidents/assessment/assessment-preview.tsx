import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { ProseList } from '../../parts/text/prose.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type AssessIncidentInput, AssessmentPreview as Preview } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import { Severity } from '../severity.tsx';

const useStyles = makeStyles({
  preview: {
    display: 'grid',
    gap: '8px',
    minHeight: '64px',
    padding: '12px',
    background: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

interface AssessmentPreviewProps {
  impact: AssessIncidentInput['impact'];
  declared: boolean;
}

/** The severity that the rules calculate for the chosen impact, with their reasons. */
export function AssessmentPreview({ impact, declared }: AssessmentPreviewProps) {
  const styles = useStyles();
  const { assess } = useWords(COMMANDS);
  const undecided = impact.informationImpact.length === 0;
  const [{ data, error }] = useQuery({ query: Preview, variables: { input: impact }, pause: undecided });
  const preview = undecided ? null : data?.assessImpact;
  return (
    <div className={styles.preview} role="status">
      {undecided && <Body1>{assess.chooseFirst}</Body1>}
      {error && !undecided && <Trouble error={error} />}
      {preview && (
        <>
          <Body1 className={styles.line}>
            {assess.calculatedSeverity} <Severity severity={preview.severity} priority={preview.priority} />
          </Body1>
          <ProseList items={preview.because} lang="en" />
        </>
      )}
      {declared && <Body1>{assess.stillDeclared}</Body1>}
    </div>
  );
}
