import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Combobox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSettled } from '../graph/use-settled.ts';
import { LinesField } from '../parts/fields.tsx';
import { useWords } from '../words/language.tsx';
import { FindTenants, type ServicesQuery } from './impact.generated.ts';
import type { Rule } from './scope.ts';
import { IMPACT, type RuleField } from './words.ts';

const useStyles = makeStyles({
  rule: {
    display: 'grid',
    gap: '12px',
    padding: '12px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold, padding: '0 4px' },
  two: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))' },
  choice: { minWidth: 0, width: '100%' },
});

interface RuleFieldsProps {
  name: string;
  rule: Rule;
  services: ServicesQuery['services'];
  onChange(rule: Rule): void;
  onRemove: (() => void) | null;
}

/** One rule of a scope: services and regions that there are, and whatever else is known by its id. */
export function RuleFields({ name, rule, services, onChange, onRemove }: RuleFieldsProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  // Lines that are written keep what they hold: what is added beside them begins them anew.
  const [added, setAdded] = useState(0);
  const set = (field: RuleField) => (value: readonly string[]) => onChange({ ...rule, [field]: value });
  const chosen = services.filter((service) => rule.services.length === 0 || rule.services.includes(service.name));
  const regions = [...new Set(chosen.flatMap((service) => service.regions))].sort();
  const ids = (field: RuleField) => (
    <LinesField
      key={`${field} ${added}`}
      label={words.fields[field]}
      hint={words.idsHint}
      rows={2}
      value={rule[field]}
      onChange={set(field)}
    />
  );
  return (
    <fieldset className={styles.rule}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.two}>
        <Several
          label={words.fields.services}
          choices={services.map((service) => service.name)}
          value={rule.services}
          onChange={set('services')}
        />
        <Several label={words.fields.regions} choices={regions} value={rule.regions} onChange={set('regions')} />
      </div>
      <Accordion collapsible>
        <AccordionItem value="more">
          <AccordionHeader as="h3">{words.more}</AccordionHeader>
          <AccordionPanel>
            <AddTenant
              onAdd={(id) => {
                setAdded(added + 1);
                set('tenantIds')([...new Set([...rule.tenantIds, id])]);
              }}
            />
            <div className={styles.two}>
              {ids('tenantIds')}
              {ids('scaleUnits')}
              {ids('cloudSubscriptionIds')}
              {ids('resourceIds')}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      {onRemove && (
        <div>
          <Button icon={<DeleteRegular />} onClick={onRemove}>
            {words.removeRule}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface SeveralProps {
  label: string;
  choices: readonly string[];
  value: readonly string[];
  onChange(value: readonly string[]): void;
}

function Several({ label, choices, value, onChange }: SeveralProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  return (
    <Field label={label}>
      <Dropdown
        multiselect
        clearable
        className={styles.choice}
        listbox={{ style: { maxHeight: '320px' } }}
        placeholder={words.pick}
        value={value.join(', ')}
        selectedOptions={[...value]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {choices.map((choice) => (
          <Option key={choice}>{choice}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function AddTenant({ onAdd }: { onAdd(id: string): void }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
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
