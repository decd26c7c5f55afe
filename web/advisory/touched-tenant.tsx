import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSettled } from '../graph/use-settled.ts';
import { TouchedTenants } from './advisory.generated.ts';

interface TouchedTenantProps {
  incidentId: string;
  label: string;
  hint: string;
  onChange(tenantId: string | null): void;
}

/** One of the tenants that the incident touches, found by name, domain or id; or none. */
export function TouchedTenant({ incidentId, label, hint, onChange }: TouchedTenantProps) {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed);
  const [{ data }] = useQuery({ query: TouchedTenants, variables: { incidentId, search } });
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
