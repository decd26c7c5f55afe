import type { Option } from './choice.ts';

/**
 * Chooses an option for each field so that few sites are entered: a greedy set cover, then what it did not see is put
 * right: fields move to where what is below them costs less, and sites that others make needless are left.
 * @param fields the options of each, those of present sources first; one without options gets null
 */
export function cover(fields: readonly (readonly Option[])[]): { taken: (Option | null)[]; cost: number } {
  const taken = fields.map((options) => cheapest(options.filter(({ move }) => !move)));
  const entered = new Map<string, number>();
  enterForTheRest(fields, taken, entered);
  moveWhereCheaper(fields, taken, entered);
  leaveNeedless(fields, taken, entered);
  const below = taken.reduce((sum, option) => sum + (option?.cost ?? 0), 0);
  return { taken, cost: below + [...entered.values()].reduce((sum, distance) => sum + distance, 0) };
}

type Entered = Map<string, number>;

/** Fields that no present source has: the site that resolves most of them, again until none is left. */
function enterForTheRest(fields: readonly (readonly Option[])[], taken: (Option | null)[], entered: Entered): void {
  for (;;) {
    const open = fields.map((options, index) => (taken[index] ? [] : options));
    const sites = bySite(open);
    const [best] = [...sites].sort(([, one], [, other]) => other.length - one.length || priceOf(one) - priceOf(other));
    if (!best) return;
    const [site, offers] = best;
    entered.set(site, offers[0]!.option.distance);
    for (const { index, option } of offers) taken[index] = option;
  }
}

/** Fields whose subtree costs more where they are than at a site that has been entered, or is worth entering. */
function moveWhereCheaper(fields: readonly (readonly Option[])[], taken: (Option | null)[], entered: Entered): void {
  if (taken.every((option) => !option || option.cost === 0)) return;
  for (const [site, offers] of bySite(fields)) {
    const better = offers.filter(({ index, option }) => option.cost < (taken[index]?.cost ?? 0));
    if (better.length === 0) continue;
    const saved = better.reduce((sum, { index, option }) => sum + taken[index]!.cost - option.cost, 0);
    const entering = entered.has(site) ? 0 : better[0]!.option.distance;
    if (saved <= entering) continue;
    entered.set(site, entered.get(site) ?? entering);
    for (const { index, option } of better) taken[index] = option;
  }
}

/** Sites all of whose fields others that stay can give for no more. */
function leaveNeedless(fields: readonly (readonly Option[])[], taken: (Option | null)[], entered: Entered): void {
  for (const [site, distance] of [...entered].reverse()) {
    const replaced = new Map<number, Option>();
    let extraCost = 0;
    let canLeave = true;
    for (const [index, option] of taken.entries()) {
      if (option?.move?.site.key !== site) continue;
      const others = fields[index]!.filter(
        ({ move }) => !move || (move.site.key !== site && entered.has(move.site.key)),
      );
      const other = cheapest(others);
      if (!other) canLeave = false;
      else {
        replaced.set(index, other);
        extraCost += other.cost - option.cost;
      }
    }
    if (!canLeave || extraCost >= distance) continue;
    entered.delete(site);
    for (const [index, option] of replaced) taken[index] = option;
  }
}

function cheapest(options: readonly Option[]): Option | null {
  return options.reduce<Option | null>((best, option) => (best && best.cost <= option.cost ? best : option), null);
}

interface Offer {
  index: number;
  option: Option;
}

function bySite(fields: readonly (readonly Option[])[]): Map<string, Offer[]> {
  const sites = new Map<string, Offer[]>();
  for (const [index, options] of fields.entries()) {
    for (const option of options) {
      if (!option.move) continue;
      const offers = sites.get(option.move.site.key) ?? [];
      offers.push({ index, option });
      sites.set(option.move.site.key, offers);
    }
  }
  return sites;
}

function priceOf(offers: readonly Offer[]): number {
  return offers.reduce((sum, { option }) => sum + option.cost, offers[0]!.option.distance);
}
