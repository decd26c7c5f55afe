import { useFormats } from '../words/language.tsx';

/** An instant in local time; in UTC for whoever points at it. */
export function Time({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.utc(at)}>
      {dateOnly ? formats.date(at) : formats.instant(at)}
    </time>
  );
}
