import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { DateTimeField, TextField } from '../../parts/forms/fields.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { POST_MORTEM } from './words.ts';

/** A revision of a procedure while it is being written. */
export interface Drafted {
  key: string;
  procedure: string;
  change: string;
  owner: string;
  dueAt: string | null;
}

const useStyles = makeStyles({
  revisions: { display: 'grid', gap: '12px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '8px' },
  revision: {
    display: 'grid',
    gap: '10px',
    padding: '12px',
    margin: 0,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface RevisionFieldsProps {
  value: readonly Drafted[];
  onChange(value: readonly Drafted[]): void;
}

/** The requested revisions of procedures, any number of them. */
export function RevisionFields({ value, onChange }: RevisionFieldsProps) {
  const styles = useStyles();
  const words = useWords(POST_MORTEM);
  const formats = useFormats();
  const change = (key: string, changes: Partial<Drafted>) =>
    onChange(value.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const blank = () => ({ key: crypto.randomUUID(), procedure: '', change: '', owner: '', dueAt: null });
  return (
    <fieldset className={styles.revisions}>
      <legend className={styles.legend}>
        <Subtitle2>{words.actionItems}</Subtitle2>
      </legend>
      {value.map((revision, place) => (
        <fieldset key={revision.key} className={styles.revision}>
          <legend>{words.actionItem(formats.number(place + 1))}</legend>
          <TextField
            label={words.procedure}
            required
            value={revision.procedure}
            onChange={(procedure) => change(revision.key, { procedure })}
          />
          <TextField
            label={words.change}
            required
            value={revision.change}
            onChange={(changed) => change(revision.key, { change: changed })}
          />
          <TextField
            label={words.owner}
            required
            value={revision.owner}
            onChange={(owner) => change(revision.key, { owner })}
          />
          <DateTimeField
            label={words.dueAt}
            required
            value={revision.dueAt}
            onChange={(dueAt) => change(revision.key, { dueAt })}
          />
          <Button icon={<DismissRegular />} onClick={() => onChange(value.filter(({ key }) => key !== revision.key))}>
            {words.removeActionItem(formats.number(place + 1))}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => onChange([...value, blank()])}>
          {words.addActionItem}
        </Button>
      </div>
    </fieldset>
  );
}
