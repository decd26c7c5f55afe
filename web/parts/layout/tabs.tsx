import { makeStyles, Tab, TabList } from '@fluentui/react-components';

// On a phone the tabs wrap instead of overflowing its width.
const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } });

interface TabsProps<Value extends string> {
  label: string;
  value: Value;
  onChange(value: Value): void;
  tabs: readonly (readonly [value: Value, name: string])[];
}

/** Tabs that choose one of several views. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: TabsProps<Value>) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      selectedValue={value}
      onTabSelect={(_, { value: chosen }) => onChange(chosen as Value)}
      aria-label={label}
    >
      {tabs.map(([each, name]) => (
        <Tab key={each} value={each}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
}
