import { Body1, MessageBar, MessageBarBody, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import { useQuery } from 'urql';
import { ChoicesField, LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { BeforeDeclaring, type DeclarationBasis, DeclareIncident } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';

const BLANK = { basis: [] as readonly DeclarationBasis[], justification: '' };
const REPORTABLE = ['SECURITY_INCIDENT', 'PRIVACY_INCIDENT'];

const useStyles = makeStyles({
  items: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  title: { margin: '0 0 6px' },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '8px' },
  mark: { fontSize: '20px' },
});

/** Declares the incident, and lists the information that is recommended before. */
export function Declare({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const { basis } = useWords(NAMES);
  const form = useForm(BLANK);
  return (
    <CommandDialog
      incident={incident}
      document={DeclareIncident}
      words={words.declare}
      input={({ at, ...decided }) => ({
        ...decided,
        declaredAt: at,
        basis: [...form.values.basis],
        justification: form.values.justification,
      })}
      onOpen={form.reset}
    >
      {!REPORTABLE.includes(incident.classification ?? '') && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.declare.notReportable}</MessageBarBody>
        </MessageBar>
      )}
      <Body1>{words.declare.deadline}</Body1>
      <ChoicesField
        label={words.declare.basis}
        required
        choices={valuesOf(basis)}
        labels={basis}
        {...form.of('basis')}
      />
      <LongField label={words.declare.justification} required {...form.of('justification')} />
      <Recommended incident={incident} />
    </CommandDialog>
  );
}

/** The information recommended at declaration, and whether each item is known. */
function Recommended({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const { declare: words } = useWords(COMMANDS);
  const [{ data }] = useQuery({ query: BeforeDeclaring, variables: { id: incident.id } });
  const impact = data?.incident?.impact;
  const items = [
    [words.impact, (impact?.tenants ?? 0) > 0],
    [words.resources, (impact?.resources ?? 0) > 0],
    [words.repair, incident.mitigations.some(({ state }) => state !== 'DROPPED')],
  ] as const;
  return (
    <div>
      <Subtitle2 as="h3" className={styles.title}>
        {words.recommended}
      </Subtitle2>
      <ul className={styles.items}>
        {items.map(([what, known]) => (
          <li key={what} className={styles.item}>
            {known ? (
              <CheckmarkCircleRegular aria-hidden className={styles.mark} />
            ) : (
              <CircleRegular aria-hidden className={styles.mark} />
            )}
            <span>
              {what} ({known ? words.known : words.unknown})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
