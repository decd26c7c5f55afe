import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../parts/layout/section.tsx';
import { useNow } from '../parts/text/now.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { Progress } from './progress.ts';
import { DELIVERIES } from './words.ts';

/** How many messages were delivered at one time, in milliseconds since 1970. */
export interface Sample {
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
  baseline: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

export function sampleOf({ at, channels }: Progress): Sample {
  const sample = { at: Date.parse(at), delivered: 0, all: 0 };
  for (const { accepted, seen, queued, sending, retrying, bounced, failed } of channels) {
    sample.delivered += accepted + seen;
    sample.all += accepted + seen + queued + sending + retrying + bounced + failed;
  }
  return sample;
}

/** The samples with one more, if it differs from the last. */
export function appended(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  return last?.delivered === sample.delivered && last.all === sample.all ? samples : [...samples, sample];
}

/** The messages delivered since the page was opened. */
export function ProgressChart({ samples }: { samples: readonly Sample[] }) {
  const styles = useStyles();
  const words = useWords(DELIVERIES);
  const formats = useFormats();
  const now = useNow();
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last) return null;
  const end = Math.max(now, last.at);
  const most = Math.max(1, ...samples.map(({ all }) => all));
  const x = (at: number) => (WIDTH * (at - first.at)) / Math.max(1, end - first.at);
  const y = (count: number) => HEIGHT - 4 - ((HEIGHT - 8) * count) / most;
  // Each figure is true until the next: steps, not slopes.
  const steps = samples.map(({ at, delivered }) => `H${x(at).toFixed(1)} V${y(delivered).toFixed(1)}`).join(' ');
  const line = `M0 ${y(first.delivered).toFixed(1)} ${steps} H${WIDTH}`;
  const since = formats.time(new Date(first.at));
  const [from, to, all] = [first.delivered, last.delivered, last.all].map(formats.number) as [string, string, string];
  const summary = first === last ? words.unchanged(since, to, all) : words.changed(since, from, to, all);
  return (
    <Section title={words.progress}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        <path d={`${line} V${HEIGHT} H0 Z`} className={styles.area} />
        <path d={line} className={styles.line} vectorEffect="non-scaling-stroke" />
        <path d={`M0 ${HEIGHT} H${WIDTH}`} className={styles.baseline} vectorEffect="non-scaling-stroke" />
      </svg>
      <Body1 aria-hidden>{summary}</Body1>
    </Section>
  );
}
