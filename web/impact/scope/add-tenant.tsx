import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDebounced } from '../../graph/use-debounced.ts';
import { useWords } from '../../words/language.tsx';
import { FindTenants } from '../impact.generated.ts';
import { IMPACT } from '../words.ts';

const useStyles = makeStyles({ choice: { minWidth: 0, width: '100%' } });

/** Finds a tenant by name or domain, to add its id to a rule. */
export function AddTenant({ onAdd }: { onAdd(id: string): void }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim());
  const [{ data }] = useQuery({ query: FindTenants, variables: { search }, pause: search === '' });
  const found = search === '' ? [] : (data?.tenants.edges ?? []);
  return (
    <Field label={words.addTenant} hint={words.addTenantHint}>
      <Combobox
        freeform
        className={styles.choice}
        value={typed}
        selectedOptions={[]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped('');
          if (optionValue) onAdd(optionValue);
        }}
      >
        {found.map(({ node: { id, name, domain } }) => (
          <Option key={id} value={id} text={name}>
            {`${name} (${domain})`}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
