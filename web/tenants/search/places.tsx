import { useQuery } from 'urql';
import { ChoiceField } from '../../parts/forms/fields.tsx';
import { SearchField } from '../../parts/forms/search-field.tsx';
import type { SetAddress } from '../../parts/use-address.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useRights } from '../rights.ts';
import { countriesIn } from './countries.ts';
import { Services } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

interface PlacesProps {
  parameters: URLSearchParams;
  set: SetAddress;
}

export function CountryFilter({ parameters, set }: PlacesProps) {
  const { language } = useLanguage();
  const countries = countriesIn(language);
  return (
    <ChoiceField
      label={useWords(TENANTS).country}
      value={parameters.get('country')}
      onChange={(country) => set({ country })}
      choices={countries.map(({ code }) => code)}
      labels={Object.fromEntries(countries.map(({ code, name }) => [code, name]))}
    />
  );
}

/** Service and region: chosen from the inventory's list by those who may read it, typed by name by others. */
export function PlaceFilters({ parameters, set }: PlacesProps) {
  const words = useWords(TENANTS);
  const { internal } = useRights();
  const [{ data }] = useQuery({ query: Services, variables: {}, pause: !internal });
  const service = parameters.get('service');
  const region = parameters.get('region');
  if (!internal) {
    return (
      <>
        <SearchField
          label={words.service}
          hint={words.placeHint}
          value={service ?? ''}
          onChange={(next) => set({ service: next })}
        />
        <SearchField
          label={words.region}
          hint={words.placeHint}
          value={region ?? ''}
          onChange={(next) => set({ region: next })}
        />
      </>
    );
  }
  const services = data?.services ?? [];
  const regions = services.filter(({ name }) => !service || name === service).flatMap((each) => each.regions);
  return (
    <>
      <ChoiceField
        label={words.service}
        value={service}
        onChange={(next) => set({ service: next })}
        choices={services.map(({ name }) => name)}
        labels={{}}
      />
      <ChoiceField
        label={words.region}
        value={region}
        onChange={(next) => set({ region: next })}
        choices={[...new Set(regions)].sort()}
        labels={{}}
      />
    </>
  );
}
