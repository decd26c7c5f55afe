import type { Cold, Figures } from './figures.ts';
import { GATEWAYS, type GatewayName } from './gateways.ts';

/** The rounds of a gateway, or why there are none. */
type Row = { rounds: Figures[] } | { missing: string };
export type Rows = Map<GatewayName, Row>;
/** The figures of each point of a series, or why there are none. */
export type Points = Map<string, Figures | string>;
export type Series = Map<GatewayName, Points>;

const decimals = (value: number | undefined, digits = 2) =>
  value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(digits);
const whole = (value: number) => Math.round(value).toLocaleString('en');
const megabytes = (bytes: number) => whole(bytes / 2 ** 20);

/** All gateways, with the ratios of their requests per second to the plan written by hand and to Hive. */
export function gatewaysTable(rows: Rows): string {
  /** Relative to another gateway; nothing when that one has no figures. */
  const times = (value: number, other: GatewayName, figure: keyof Figures) => {
    const row = rows.get(other);
    return decimals(row && 'rounds' in row ? value / average(row.rounds, figure) : undefined);
  };
  const lines = [...rows].map(([name, row]) => {
    if ('missing' in row) return [name, row.missing];
    const of = (figure: keyof Figures) => average(row.rounds, figure);
    return [
      name,
      whole(of('perSecond')),
      row.rounds.map(({ perSecond }) => whole(perSecond)).join(' '),
      times(of('perSecond'), 'plan', 'perSecond'),
      times(of('perSecond'), 'hive', 'perSecond'),
      decimals(of('median'), 1),
      decimals(of('p99'), 1),
      decimals(of('processor')),
      times(of('processor'), 'plan', 'processor'),
      times(of('processor'), 'hive', 'processor'),
      whole(of('busy') * 100),
      megabytes(of('resident')),
      megabytes(of('peak')),
      decimals(of('alone'), 0),
      decimals(of('loaded')),
      whole(row.rounds.reduce((sum, { failed }) => sum + failed, 0)),
    ];
  });
  const requests = ['/s', 'by round', 'x plan', 'x hive', 'p50 ms', 'p99 ms'];
  const costs = ['CPU ms', 'CPU x plan', 'CPU x hive', 'CPU %', 'RSS MB', 'peak MB', 'fetches', 'loaded', 'failed'];
  return table(['gateway', ...requests, ...costs], lines);
}

export function seriesTable(title: string, series: Series): string {
  const plan = series.get('plan');
  const lines = [...series].flatMap(([name, points]) =>
    [...points].map(([point, figures]) => {
      if (typeof figures === 'string') return [name, `${point}: ${figures}`];
      const baseline = plan?.get(point);
      const toPlan = (figure: 'perSecond' | 'processor') =>
        typeof baseline === 'object' ? decimals(figures[figure] / baseline[figure]) : '–';
      return [
        name,
        point,
        decimals(figures.perSecond, 1),
        toPlan('perSecond'),
        decimals(figures.median, 1),
        decimals(figures.p99, 1),
        decimals(figures.processor),
        toPlan('processor'),
        megabytes(figures.resident),
        decimals(figures.loaded),
        whole(figures.failed),
      ];
    }),
  );
  const measured = ['/s', 'x plan', 'p50 ms', 'p99 ms', 'CPU ms', 'CPU x plan', 'RSS MB', 'loaded', 'failed'];
  return table(['gateway', title, ...measured], lines);
}

export function coldTable(cold: Map<GatewayName, Cold>): string {
  const lines = [...cold].map(([name, { requests, warm, median, p99 }]) => [
    name,
    whole(requests),
    ...[median, p99, warm, median - warm].map((each) => decimals(each)),
  ]);
  return table(['gateway', 'operations', 'new p50 ms', 'new p99 ms', 'known p50 ms', 'planning ms'], lines);
}

/** What each name of the table is. */
export function legend(names: readonly GatewayName[]): string {
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => `${name.padEnd(width)}  ${GATEWAYS[name].description}`).join('\n');
}

function average(rounds: readonly Figures[], figure: keyof Figures): number {
  return rounds.reduce((sum, each) => sum + each[figure], 0) / rounds.length;
}

/** A table in Markdown. A line shorter than the heading is a name and a remark. */
function table(heading: readonly string[], lines: readonly string[][]): string {
  const isWhole = (line: readonly string[]) => line.length === heading.length;
  const widths = heading.map((text, column) =>
    Math.max(text.length, ...lines.map((line) => (isWhole(line) || column === 0 ? line[column] : '')?.length ?? 0)),
  );
  const cells = (line: readonly string[]) =>
    line.map((text, column) => {
      const width = widths[column] as number;
      return column === 0 || !isWhole(line) ? text.padEnd(width) : text.padStart(width);
    });
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [heading, rule, ...lines].map((line) => `| ${cells(line).join(' | ')} |`).join('\n');
}
