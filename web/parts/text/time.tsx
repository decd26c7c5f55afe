import { useFormats } from '../../words/language.tsx';

/** A time in the local time zone, with UTC as its tooltip. */
export function Time({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.utc(at)}>
      {dateOnly ? formats.date(at) : formats.dateTime(at)}
    </time>
  );
}
