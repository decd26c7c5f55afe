import { makeStyles, Select } from '@fluentui/react-components';
import { SearchField } from '../parts/forms/search-field.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { Certainty, ImpactFilter } from './impact.generated.ts';
import type { ImpactSummary } from './summary.tsx';
import { IMPACT } from './words.ts';

/** The filter of the list of impacted tenants; an empty field filters nothing. */
export interface Filter {
  search: string;
  certainty: string;
  country: string;
  service: string;
  region: string;
}

export const ANY: Filter = { search: '', certainty: '', country: '', service: '', region: '' };

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

export function filterInput({ search, certainty, country, service, region }: Filter): ImpactFilter {
  return {
    search: search.trim() || null,
    certainties: certainty ? [certainty as Certainty] : null,
    countries: country ? [country] : null,
    services: service ? [service] : null,
    regions: region ? [region] : null,
  };
}

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))' },
  search: { gridColumn: '1 / -1' },
});

interface FiltersProps {
  summary: ImpactSummary;
  filter: Filter;
  onChange(filter: Filter): void;
}

/** Filters the impacted tenants, by the values that occur among them. */
export function Filters({ summary, filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const { certainty } = useWords(EVERYWHERE);
  const formats = useFormats();
  const select = (
    name: Exclude<keyof Filter, 'search'>,
    label: string,
    any: string,
    keys: ImpactSummary['byCountry'],
    nameOf: (key: string) => string,
  ) => (
    <Select aria-label={label} value={filter[name]} onChange={(_, { value }) => onChange({ ...filter, [name]: value })}>
      <option value="">{any}</option>
      {keys.map(({ key, count }) => (
        <option key={key} value={key}>
          {`${nameOf(key)} (${formats.number(count)})`}
        </option>
      ))}
    </Select>
  );
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label={words.search}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      {select(
        'certainty',
        words.certainty,
        words.anyCertainty,
        summary.byCertainty,
        (key) => certainty[key as Certainty],
      )}
      {select('country', words.country, words.anyCountry, summary.byCountry, formats.country)}
      {select('service', words.service, words.anyService, summary.byService, (key) => key)}
      {select('region', words.region, words.anyRegion, summary.byRegion, (key) => key)}
    </div>
  );
}
