import { Field, Input } from '@fluentui/react-components';

interface DayFieldProps {
  label: string;
  /** As 2026-03-04; null for none. */
  value: string | null;
  onChange(value: string | null): void;
}

/** A day, in local time. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      <Input type="date" value={value ?? ''} onChange={(_, { value: day }) => onChange(day === '' ? null : day)} />
    </Field>
  );
}

/** When a day begins where its reader is, or the day so many after it; null for what is no day. */
export function beginningOf(day: string | null, daysAfter = 0): string | null {
  const date = new Date(`${day}T00:00`);
  if (day === null || Number.isNaN(date.getTime())) return null;
  date.setDate(date.getDate() + daysAfter);
  return date.toISOString();
}
