import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components';
import { useNow } from '../parts/now.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';

const MINUTE = 60_000;

const useStyles = makeStyles({ badge: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

interface DueProps {
  at: string;
  /** From when on it presses, in minutes before. */
  pressing?: number;
  /** What is due, where nothing beside it says so. */
  label?: string;
  size?: BadgeProps['size'];
}

/** How long until something is due, or since when it has been. */
export function Due({ at, pressing = 60, label, size = 'large' }: DueProps) {
  const words = useWords(EVERYWHERE);
  const formats = useFormats();
  const left = Date.parse(at) - useNow();
  const color = left < 0 ? 'danger' : left < pressing * MINUTE ? 'warning' : 'informative';
  const span = formats.span(left);
  return (
    <Badge className={useStyles().badge} appearance="tint" color={color} size={size} title={formats.utc(at)}>
      {label && `${label} · `}
      {left < 0 ? words.over(span) : words.left(span)}
    </Badge>
  );
}
