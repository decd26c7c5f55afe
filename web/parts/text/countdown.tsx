import { Badge, makeStyles } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockAlarmRegular,
  ClockRegular,
  DismissCircleRegular,
  PauseCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ComponentProps, ReactElement } from 'react';
import { EVERYWHERE } from '../../words/everywhere.ts';
import type { Everywhere } from '../../words/everywhere-type.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { useNow } from './now.ts';

type State = keyof Everywhere['clock'];

const LOOKS: Record<State, [ComponentProps<typeof Badge>['color'], ReactElement]> = {
  NOT_STARTED: ['informative', <ClockRegular key="icon" />],
  ON_TIME: ['success', <ClockRegular key="icon" />],
  AT_RISK: ['warning', <WarningRegular key="icon" />],
  OVERDUE: ['danger', <ClockAlarmRegular key="icon" />],
  MET: ['success', <CheckmarkCircleRegular key="icon" />],
  MISSED: ['danger', <DismissCircleRegular key="icon" />],
  SUSPENDED: ['informative', <PauseCircleRegular key="icon" />],
};

const useStyles = makeStyles({ badge: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

interface CountdownProps {
  /** As the API reports it. A running deadline that has passed is shown as overdue before the API reports that. */
  state: State;
  deadline: string | null;
  size?: ComponentProps<typeof Badge>['size'];
}

/** A deadline: its state, and the time left or overdue. */
export function Countdown({ state, deadline, size = 'large' }: CountdownProps) {
  const words = useWords(EVERYWHERE);
  const formats = useFormats();
  const now = useNow();
  const left = deadline ? Date.parse(deadline) - now : 0;
  const running = deadline !== null && ['ON_TIME', 'AT_RISK', 'OVERDUE'].includes(state);
  const shown: State = running && left < 0 ? 'OVERDUE' : state;
  const [color, icon] = LOOKS[shown];
  const span = formats.span(left);
  return (
    <Badge
      className={useStyles().badge}
      appearance="tint"
      color={color}
      icon={icon}
      size={size}
      title={deadline ? formats.utc(deadline) : undefined}
    >
      {running && left < 0 ? words.over(span) : words.clock[shown]}
      {running && left >= 0 && ` · ${words.left(span)}`}
    </Badge>
  );
}
