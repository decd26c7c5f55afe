import { Checkbox, Field, FieldContextProvider, Input, Select, Switch, Textarea } from '@fluentui/react-components';
import { type ReactElement, useCallback, useState } from 'react';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';

interface Of<Value> {
  label: string;
  hint?: string | undefined;
  required?: boolean;
  value: Value;
  onChange(value: Value): void;
}

/** What a form holds, by field, and what sets one of them. */
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

/** Text of one line. */
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

/** Text of several lines. */
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

/** Several texts, one a line. Blank lines count for nothing. */
export function LinesField({ value, onChange, ...field }: Of<readonly string[]> & { rows?: number }) {
  // What is being written keeps its blank lines until it is done.
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

/** One of several. Where it is not required, none may be chosen. */
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

/** Any of several. */
export function ChoicesField<Value extends string>(
  props: Of<readonly Value[]> & { choices: readonly Value[]; labels: Labels<Value> },
): ReactElement {
  const { label, hint, required = false, value, onChange, choices, labels } = props;
  return (
    <Field label={{ children: label, required }} hint={hint} role="group" aria-label={label}>
      {/* A field takes each control in it for its only one: it would give all of them one id, and require each. */}
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

/** An instant in local time; null when nothing is given. The graph takes it to be now then. */
export function InstantField({ label, hint, required = false, value, onChange }: Of<string | null>) {
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

/** As `<input type="datetime-local">` writes it, to the minute. */
function localOf(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
