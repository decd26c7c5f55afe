import { useWords } from '../../words/language.tsx';
import { useRowStyles } from '../row-styles.ts';
import type { ResourcePageFragment } from './tenant.generated.ts';
import { TENANT } from './words.ts';

/** A resource with its service, region and scale unit. */
export function ResourceLine({ resource }: { resource: ResourcePageFragment['edges'][number]['node'] }) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const { name, service, region, scaleUnit } = resource;
  return (
    <span className={rows.line}>
      {name}
      <span className={rows.quiet}>
        {service} · {region}
        {scaleUnit && ` · ${words.scaleUnit} ${scaleUnit}`}
      </span>
    </span>
  );
}
