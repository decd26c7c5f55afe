import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { LinesField } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import type { ServicesQuery } from '../impact.generated.ts';
import { IMPACT } from '../words.ts';
import type { RuleField } from '../words-type.ts';
import { AddTenant } from './add-tenant.tsx';
import type { Rule } from './scope.ts';
import { SeveralField } from './several-field.tsx';

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
});

interface RuleFieldsProps {
  name: string;
  rule: Rule;
  services: ServicesQuery['services'];
  onChange(rule: Rule): void;
  onRemove: (() => void) | null;
}

/** One rule of a scope: services and regions to choose from, and everything else by its id. */
export function RuleFields({ name, rule, services, onChange, onRemove }: RuleFieldsProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  // A field of lines keeps its own text: a tenant added from outside needs a new key to appear in it.
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
        <SeveralField
          label={words.fields.services}
          choices={services.map((service) => service.name)}
          value={rule.services}
          onChange={set('services')}
        />
        <SeveralField label={words.fields.regions} choices={regions} value={rule.regions} onChange={set('regions')} />
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
