import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components';
import { useNow } from '../parts/text/now.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';

const MINUTE_MS = 60_000;
/** For `pressing`. */
export const MINUTES_PER_DAY = 24 * 60;

const useStyles = makeStyles({ badge: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

interface DueProps {
  at: string;
  /** How many minutes before the time the badge turns to a warning. */
  pressing?: number;
  /** Texts for the remaining and the exceeded time, for badges without a label next to them. */
  texts?: { left(span: string): string; over(span: string): string };
  size?: BadgeProps['size'];
}

/** How much time is left until something is due, or by how much it is overdue. */
export function Due({ at, pressing = 60, texts, size = 'large' }: DueProps) {
  const everywhere = useWords(EVERYWHERE);
  const { left: leftText, over: overText } = texts ?? everywhere;
  const formats = useFormats();
  const left = Date.parse(at) - useNow();
  const color = left < 0 ? 'danger' : left < pressing * MINUTE_MS ? 'warning' : 'informative';
  const span = formats.span(left);
  return (
    <Badge className={useStyles().badge} appearance="tint" color={color} size={size} title={formats.utc(at)}>
      {left < 0 ? overText(span) : leftText(span)}
    </Badge>
  );
}
