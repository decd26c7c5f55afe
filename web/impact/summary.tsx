import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Bars } from '../parts/bars.tsx';
import { Section } from '../parts/section.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { Figures } from './figures.tsx';
import type { ImpactOfQuery } from './impact.generated.ts';
import { IMPACT } from './words.ts';

export type ImpactSummary = NonNullable<ImpactOfQuery['incident']>['impact'];

/** Bars a chart shows; the rest is summed up beneath. */
const MOST = 8;

const useStyles = makeStyles({
  charts: { display: 'grid', gap: '24px 40px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))' },
  chart: { display: 'grid', gap: '10px', alignContent: 'start', minWidth: 0 },
  title: { margin: 0 },
  rest: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Who and what is hit, in numbers. */
export function Summary({ impact }: { impact: ImpactSummary }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const { certainty } = useWords(EVERYWHERE);
  const formats = useFormats();
  return (
    <Section title={words.summary}>
      <Figures of={impact} />
      {impact.tenants > 0 && (
        <div className={styles.charts}>
          <Chart
            title={words.byCertainty}
            counts={impact.byCertainty}
            nameOf={(key) => certainty[key as keyof typeof certainty]}
          />
          <Chart title={words.byCountry} counts={impact.byCountry} nameOf={formats.country} />
          <Chart title={words.byService} counts={impact.byService} nameOf={(key) => key} />
          <Chart title={words.byRegion} counts={impact.byRegion} nameOf={(key) => key} />
        </div>
      )}
    </Section>
  );
}

interface ChartProps {
  title: string;
  counts: ImpactSummary['byCountry'];
  nameOf(key: string): string;
}

function Chart({ title, counts, nameOf }: ChartProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const formats = useFormats();
  const id = useId();
  const rest = counts.slice(MOST);
  const bars = counts.slice(0, MOST).map(({ key, count }) => ({ key, label: nameOf(key), value: count }));
  const others = rest.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <Bars bars={bars} />
      {rest.length > 0 && (
        <span className={styles.rest}>{words.others(formats.number(rest.length), formats.number(others))}</span>
      )}
    </section>
  );
}
