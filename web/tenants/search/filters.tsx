import { Button, makeStyles } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';
import { SearchField } from '../../parts/forms/search-field.tsx';
import type { SetAddress } from '../../parts/use-address.ts';
import { useWords } from '../../words/language.tsx';
import { CountryFilter, PlaceFilters } from './places.tsx';
import { TENANTS } from './words.ts';

const NAMES = ['search', 'country', 'service', 'region', 'incident', 'certainty'];

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    gap: '12px',
    alignItems: 'start',
    // Fields take the width of their column, not of their longest option.
    '& *': { minWidth: 0 },
  },
  search: { gridColumn: 'span 2', '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  end: { alignSelf: 'end', justifySelf: 'start' },
});

interface FiltersProps {
  parameters: URLSearchParams;
  set: SetAddress;
}

/** The filters of the lists of tenants; their values are in the address. */
export function Filters({ parameters, set, children }: PropsWithChildren<FiltersProps>) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  const search = parameters.get('search') ?? '';
  const narrowed = NAMES.some((name) => parameters.has(name));
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label={words.search}
          value={search}
          // Typing replaces the history entry: going back leaves the search, not its last letter.
          onChange={(next) => set({ search: next }, { replace: search !== '' })}
        />
      </div>
      <CountryFilter parameters={parameters} set={set} />
      <PlaceFilters parameters={parameters} set={set} />
      {children}
      {narrowed && (
        <Button className={styles.end} onClick={() => set(Object.fromEntries(NAMES.map((name) => [name, null])))}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

/** The filters for country, service and region in the form that the API takes. */
export function placesOf(parameters: URLSearchParams) {
  const one = (name: string) => {
    const value = parameters.get(name);
    return value ? [value] : null;
  };
  return { countries: one('country'), services: one('service'), regions: one('region') };
}
