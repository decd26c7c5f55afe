import { makeStyles, tokens } from '@fluentui/react-components';

const NARROW = '@media (max-width: 760px)';

/** The rows of the tenant lists: columns on a wide screen, stacked on a phone. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gap: '4px 16px',
    alignItems: 'start',
    padding: '12px 16px',
    marginBottom: '6px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    [NARROW]: { gridTemplateColumns: '1fr', padding: '12px' },
  },
  cell: { display: 'grid', gap: '2px', justifyItems: 'start', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
});
