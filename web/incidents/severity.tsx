import { Badge } from '@fluentui/react-components';
import { EVERYWHERE } from '../words/everywhere.ts';
import type { Everywhere } from '../words/everywhere-type.ts';
import { useWords } from '../words/language.tsx';

type Level = keyof Everywhere['severity'];

const COLORS = { HIGH: 'danger', MEDIUM: 'warning', LOW: 'informative' } as const satisfies Record<Level, string>;

interface SeverityProps {
  severity: Level | null;
  priority: string | null;
}

/** Severity and priority in one badge; renders nothing before the incident is assessed. */
export function Severity({ severity, priority }: SeverityProps) {
  const words = useWords(EVERYWHERE);
  if (!severity) return null;
  return (
    <Badge appearance="tint" color={COLORS[severity]} size="large">
      {[words.severity[severity], priority].filter(Boolean).join(' · ')}
    </Badge>
  );
}
