import { Label, makeStyles, Select, useId } from '@fluentui/react-components';
import { useWords } from '../../words/language.tsx';
import { HEALTH } from './words.ts';

interface Choosable {
  id: string;
  name: string;
}

const useStyles = makeStyles({
  choice: { display: 'flex', gap: '8px', alignItems: 'center', minWidth: 0 },
  select: { minWidth: 0 },
});

/** Chooses one of several tenants; shows nothing when there is only one. */
export function TenantChoice<Tenant extends Choosable>(props: {
  tenants: readonly Tenant[];
  chosen: string | undefined;
  onChoose(id: string): void;
  labelOf?(tenant: Tenant): string;
}) {
  const { tenants, chosen, onChoose, labelOf = ({ name }) => name } = props;
  const styles = useStyles();
  const words = useWords(HEALTH);
  const id = useId();
  if (tenants.length < 2) return null;
  return (
    <div className={styles.choice}>
      <Label htmlFor={id}>{words.tenant}</Label>
      <Select id={id} className={styles.select} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {tenants.map((tenant) => (
          <option key={tenant.id} value={tenant.id}>
            {labelOf(tenant)}
          </option>
        ))}
      </Select>
    </div>
  );
}
