import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SearchField } from '../../parts/forms/search-field.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { valuesOf } from '../names.ts';
import { INCIDENTS } from '../words.ts';
import type { BoardQueryVariables } from './board.generated.ts';

export type Filter = Omit<BoardQueryVariables['filter'], 'stages'>;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' },
});

const YES_NO: Record<string, boolean> = { yes: true, no: false };

interface FiltersProps {
  filter: Filter;
  onChange(changes: Filter): void;
}

/** Which incidents the board shows. */
export function Filters({ filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const { severity } = useWords(EVERYWHERE);
  return (
    <search className={styles.filters}>
      <SearchField
        label={words.search}
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search: search || null })}
      />
      <OneOf
        label={words.severity}
        options={valuesOf(severity).map((each) => [each, severity[each]])}
        onChange={(chosen) => onChange({ severities: chosen ? [chosen] : null })}
      />
      <OneOf
        label={words.declaration}
        options={[
          ['yes', words.declared],
          ['no', words.notDeclared],
        ]}
        onChange={(chosen) => onChange({ declared: chosen ? YES_NO[chosen] : null })}
      />
      <OneOf
        label={words.status}
        options={[
          ['yes', words.open],
          ['no', words.closed],
        ]}
        onChange={(chosen) => onChange({ open: chosen ? YES_NO[chosen] : null })}
      />
    </search>
  );
}

interface OneOfProps<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  onChange(value: Value | null): void;
}

function OneOf<Value extends string>({ label, options, onChange }: OneOfProps<Value>) {
  const { all } = useWords(INCIDENTS);
  return (
    <Field label={label}>
      <Select onChange={(_, { value }) => onChange((value || null) as Value | null)}>
        <option value="">{all}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
