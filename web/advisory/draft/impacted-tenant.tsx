import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDebounced } from '../../graph/use-debounced.ts';
import { FindImpactedTenants } from '../advisory.generated.ts';

interface ImpactedTenantProps {
  incidentId: string;
  label: string;
  hint: string;
  onChange(tenantId: string | null): void;
}

/** A choice of one impacted tenant, found by name, domain or id; or of none. */
export function ImpactedTenant({ incidentId, label, hint, onChange }: ImpactedTenantProps) {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed);
  const [{ data }] = useQuery({ query: FindImpactedTenants, variables: { incidentId, search } });
  const tenants = data?.impactedTenants.edges.map(({ node }) => node.tenant) ?? [];
  return (
    <Field label={label} hint={hint}>
      <Combobox
        freeform
        clearable
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(null);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          setTyped(optionText ?? '');
          onChange(optionValue ?? null);
        }}
      >
        {tenants.map(({ id, name }) => (
          <Option key={id} value={id} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
