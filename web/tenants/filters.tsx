import { Button, makeStyles } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';
import { SearchField } from '../parts/search-field.tsx';
import type { SetAddress } from '../parts/use-address.ts';
import { useWords } from '../words/language.tsx';
import { CountryFilter, PlaceFilters } from './places.tsx';
import { TENANTS } from './words.ts';

const NAMES = ['search', 'country', 'service', 'region', 'incident', 'certainty'];

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    gap: '12px',
    alignItems: 'start',
    // Fields are as wide as their column, not as what can be chosen in them.
    '& *': { minWidth: 0 },
  },
  search: { gridColumn: 'span 2', '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  end: { alignSelf: 'end', justifySelf: 'start' },
});

interface FiltersProps {
  asked: URLSearchParams;
  set: SetAddress;
}

/** What narrows the lists of tenants: it stands in the address. */
export function Filters({ asked, set, children }: PropsWithChildren<FiltersProps>) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  const search = asked.get('search') ?? '';
  const narrowed = NAMES.some((name) => asked.has(name));
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label={words.search}
          value={search}
          // Typing on replaces what was typed before: going back leads to before the search, not through its letters.
          onChange={(next) => set({ search: next }, { replace: search !== '' })}
        />
      </div>
      <CountryFilter asked={asked} set={set} />
      <PlaceFilters asked={asked} set={set} />
      {children}
      {narrowed && (
        <Button className={styles.end} onClick={() => set(Object.fromEntries(NAMES.map((name) => [name, null])))}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

/** Where tenants or what hits them are wanted, as the graph's filters have it. */
export function placesOf(asked: URLSearchParams) {
  const one = (name: string) => {
    const value = asked.get(name);
    return value ? [value] : null;
  };
  return { countries: one('country'), services: one('service'), regions: one('region') };
}
