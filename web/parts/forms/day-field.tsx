import { Field, Input } from '@fluentui/react-components';

interface DayFieldProps {
  label: string;
  /** For example 2026-03-04; null when empty. */
  value: string | null;
  onChange(value: string | null): void;
}

/** A date in the local time zone. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      <Input type="date" value={value ?? ''} onChange={(_, { value: day }) => onChange(day === '' ? null : day)} />
    </Field>
  );
}

/** The start of a day, or of the day `daysAfter` days later, in the local time zone; null when it is no valid date. */
export function beginningOf(day: string | null, daysAfter = 0): string | null {
  const date = new Date(`${day}T00:00`);
  if (day === null || Number.isNaN(date.getTime())) return null;
  date.setDate(date.getDate() + daysAfter);
  return date.toISOString();
}
