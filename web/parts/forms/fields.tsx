import { Checkbox, Field, FieldContextProvider, Input, Select, Switch, Textarea } from '@fluentui/react-components';
import { type ReactElement, useCallback, useState } from 'react';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';

interface Of<Value> {
  label: string;
  hint?: string | undefined;
  required?: boolean;
  value: Value;
  onChange(value: Value): void;
}

/** The values of a form, and for each field the properties of its input. */
export function useForm<Values extends object>(initial: Values) {
  const [values, setValues] = useState(initial);
  const set = useCallback(
    <Name extends keyof Values>(name: Name) =>
      (value: Values[Name]) =>
        setValues((known) => ({ ...known, [name]: value })),
    [],
  );
  const of = <Name extends keyof Values>(name: Name) => ({ value: values[name], onChange: set(name) });
  return { values, set, of, reset: (next: Values = initial) => setValues(next) };
}

/** A text of one line. */
export function TextField({
  label,
  hint,
  required = false,
  value,
  onChange,
  type = 'text',
}: Of<string> & { type?: 'text' | 'url' | 'number' }) {
  return (
    <Field label={label} hint={hint} required={required}>
      <Input type={type} value={value} required={required} onChange={(_, { value: next }) => onChange(next)} />
    </Field>
  );
}

/** A text of several lines. */
export function LongField({
  label,
  hint,
  required = false,
  value,
  onChange,
  rows = 4,
}: Of<string> & { rows?: number }) {
  return (
    <Field label={label} hint={hint} required={required}>
      <Textarea
        value={value}
        required={required}
        rows={rows}
        resize="vertical"
        onChange={(_, { value: next }) => onChange(next)}
      />
    </Field>
  );
}

/** Several texts, one per line. Blank lines are ignored. */
export function LinesField({ value, onChange, ...field }: Of<readonly string[]> & { rows?: number }) {
  // The text being written keeps its blank lines.
  const [text, setText] = useState(value.join('\n'));
  return (
    <LongField
      {...field}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(next.split('\n').filter((line) => line.trim() !== ''));
      }}
    />
  );
}

type Labels<Value extends string> = Partial<Record<Value, string>>;

/** A choice of one option, or of none unless it is required. */
export function ChoiceField<Value extends string>(
  props: Of<Value | null> & { choices: readonly Value[]; labels: Labels<Value> },
) {
  const { label, hint, required = false, value, onChange, choices, labels } = props;
  return (
    <Field label={label} hint={hint} required={required}>
      <Select
        style={{ minWidth: 0 }}
        value={value ?? ''}
        required={required}
        onChange={(_, { value: next }) => onChange(next === '' ? null : (next as Value))}
      >
        {(!required || value === null) && <option value="" />}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {labels[choice] ?? choice}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A choice of any number of options. */
export function ChoicesField<Value extends string>(
  props: Of<readonly Value[]> & { choices: readonly Value[]; labels: Labels<Value> },
): ReactElement {
  const { label, hint, required = false, value, onChange, choices, labels } = props;
  return (
    <Field label={{ children: label, required }} hint={hint} role="group" aria-label={label}>
      {/* Fluent's field would give each checkbox in it the same ID, and require each. */}
      <FieldContextProvider value={undefined}>
        <div>
          {choices.map((choice) => (
            <Checkbox
              key={choice}
              label={labels[choice] ?? choice}
              checked={value.includes(choice)}
              onChange={(_, { checked }) =>
                onChange(choices.filter((each) => (each === choice ? checked : value.includes(each))))
              }
            />
          ))}
        </div>
      </FieldContextProvider>
    </Field>
  );
}

export function SwitchField({ label, hint, value, onChange }: Of<boolean>) {
  return (
    <Field hint={hint}>
      <Switch label={label} checked={value} onChange={(_, { checked }) => onChange(checked)} />
    </Field>
  );
}

/** A time in the local time zone. When it is null, the API uses the current time. */
export function DateTimeField({ label, hint, required = false, value, onChange }: Of<string | null>) {
  const { optional } = useWords(EVERYWHERE);
  return (
    <Field label={label} hint={hint ?? (required ? undefined : optional)} required={required}>
      <Input
        type="datetime-local"
        required={required}
        value={value ? localOf(value) : ''}
        onChange={(_, { value: next }) => onChange(next === '' ? null : new Date(next).toISOString())}
      />
    </Field>
  );
}

/** The value for `<input type="datetime-local">`, to the minute. */
function localOf(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
