import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../parts/now.ts';
import { Section } from '../parts/section.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import type { Progress } from './deliveries.tsx';
import { DELIVERIES } from './words.ts';

/** How it stood at one moment. */
export interface Moment {
  at: number;
  delivered: number;
  all: number;
}

const WIDTH = 600;
const HEIGHT = 120;

const useStyles = makeStyles({
  chart: { width: '100%', height: '120px', display: 'block' },
  area: { fill: tokens.colorBrandBackground2 },
  line: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: 2, fill: 'none' },
  ground: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

export function momentOf({ at, channels }: Progress): Moment {
  const moment = { at: Date.parse(at), delivered: 0, all: 0 };
  for (const { accepted, seen, queued, sending, retrying, bounced, failed } of channels) {
    moment.delivered += accepted + seen;
    moment.all += accepted + seen + queued + sending + retrying + bounced + failed;
  }
  return moment;
}

/** A course with one moment more, where anything has moved. */
export function continued(course: readonly Moment[], moment: Moment): readonly Moment[] {
  const last = course.at(-1);
  return last?.delivered === moment.delivered && last.all === moment.all ? course : [...course, moment];
}

/** What was delivered over the time the page has been open. */
export function Course({ course }: { course: readonly Moment[] }) {
  const styles = useStyles();
  const words = useWords(DELIVERIES);
  const formats = useFormats();
  const now = useNow();
  const first = course[0];
  const last = course.at(-1);
  if (!first || !last) return null;
  const end = Math.max(now, last.at);
  const most = Math.max(1, ...course.map(({ all }) => all));
  const x = (at: number) => (WIDTH * (at - first.at)) / Math.max(1, end - first.at);
  const y = (count: number) => HEIGHT - 4 - ((HEIGHT - 8) * count) / most;
  // Each figure stands until the next: steps, and not slopes.
  const steps = course.map(({ at, delivered }) => `H${x(at).toFixed(1)} V${y(delivered).toFixed(1)}`).join(' ');
  const line = `M0 ${y(first.delivered).toFixed(1)} ${steps} H${WIDTH}`;
  const since = formats.time(new Date(first.at));
  const [from, to, all] = [first.delivered, last.delivered, last.all].map(formats.number) as [string, string, string];
  const summary = first === last ? words.courseStill(since, to, all) : words.courseSummary(since, from, to, all);
  return (
    <Section title={words.course}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        <path d={`${line} V${HEIGHT} H0 Z`} className={styles.area} />
        <path d={line} className={styles.line} vectorEffect="non-scaling-stroke" />
        <path d={`M0 ${HEIGHT} H${WIDTH}`} className={styles.ground} vectorEffect="non-scaling-stroke" />
      </svg>
      <Body1 aria-hidden>{summary}</Body1>
    </Section>
  );
}
