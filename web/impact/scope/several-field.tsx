import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { useWords } from '../../words/language.tsx';
import { IMPACT } from '../words.ts';

const useStyles = makeStyles({ choice: { minWidth: 0, width: '100%' } });

interface SeveralFieldProps {
  label: string;
  choices: readonly string[];
  value: readonly string[];
  onChange(value: readonly string[]): void;
}

/** A choice of any number of values, in a dropdown list. */
export function SeveralField({ label, choices, value, onChange }: SeveralFieldProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  return (
    <Field label={label}>
      <Dropdown
        multiselect
        clearable
        className={styles.choice}
        listbox={{ style: { maxHeight: '320px' } }}
        placeholder={words.pick}
        value={value.join(', ')}
        selectedOptions={[...value]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {choices.map((choice) => (
          <Option key={choice}>{choice}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}
