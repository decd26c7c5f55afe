import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { IncidentNamed, IncidentsFound } from './incident-picker.generated.ts';

const useStyles = makeStyles({
  title: { color: tokens.colorNeutralForeground3 },
  field: { minWidth: 0 },
  box: { minWidth: 0 },
});

interface IncidentPickerProps {
  label: string;
  hint?: string;
  /** The ID of the chosen incident. */
  value: string | null;
  onChange(id: string | null): void;
}

/** Chooses an incident by title or tracking ID. The viewer must have the right to search incidents. */
export function IncidentPicker({ label, hint, value, onChange }: IncidentPickerProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDeferredValue(typed ?? '');
  const [{ data }] = useQuery({ query: IncidentsFound, variables: { search }, pause: typed === null });
  const [{ data: named }] = useQuery({ query: IncidentNamed, variables: { id: value ?? '' }, pause: value === null });
  const found = data?.incidents.edges.map(({ node }) => node) ?? [];
  return (
    <Field label={label} hint={hint} className={styles.field}>
      <Combobox
        className={styles.box}
        freeform
        clearable
        value={typed ?? (value ? (named?.incident?.trackingId ?? '') : '')}
        selectedOptions={value ? [value] : []}
        onOpenChange={(_, { open }) => setTyped(open ? (typed ?? '') : null)}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          onChange(optionValue ?? null);
        }}
      >
        {found.map(({ id, trackingId, title }) => (
          <Option key={id} value={id} text={trackingId}>
            <span>
              {trackingId} <span className={styles.title}>{title}</span>
            </span>
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
