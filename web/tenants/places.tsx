import { useQuery } from 'urql';
import { ChoiceField } from '../parts/fields.tsx';
import { SearchField } from '../parts/search-field.tsx';
import type { SetAddress } from '../parts/use-address.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { countriesIn } from './countries.ts';
import { useRights } from './rights.ts';
import { Services } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

interface PlacesProps {
  asked: URLSearchParams;
  set: SetAddress;
}

export function CountryFilter({ asked, set }: PlacesProps) {
  const { language } = useLanguage();
  const countries = countriesIn(language);
  return (
    <ChoiceField
      label={useWords(TENANTS).country}
      value={asked.get('country')}
      onChange={(country) => set({ country })}
      choices={countries.map(({ code }) => code)}
      labels={Object.fromEntries(countries.map(({ code, name }) => [code, name]))}
    />
  );
}

/** Service and region: from the estate's own list for whoever may read it, else by their names. */
export function PlaceFilters({ asked, set }: PlacesProps) {
  const words = useWords(TENANTS);
  const { internal } = useRights();
  const [{ data }] = useQuery({ query: Services, variables: {}, pause: !internal });
  const service = asked.get('service');
  const region = asked.get('region');
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
