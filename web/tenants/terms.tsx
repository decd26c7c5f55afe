import { Lines } from '../parts/lines.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { useRowStyles } from './row-styles.ts';
import { TENANT } from './tenant-words.ts';
import type { Terms } from './use-tenant.ts';

/** To whom a tenant is delegated, and what it is owed sooner than others. */
export function TenantTerms({ tenant: { delegations, commitments } }: { tenant: Terms }) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const formats = useFormats();
  return (
    <>
      <Section title={words.delegations}>
        <Lines
          items={delegations}
          keyOf={({ id }) => id}
          nothing={words.noDelegations}
          line={({ partner, from, until }) => (
            <div className={rows.cell}>
              {partner.name}
              <span className={rows.quiet}>
                {words.from} <Time at={from} dateOnly /> {words.until} <Time at={until} dateOnly />
              </span>
            </div>
          )}
        />
      </Section>
      <Section title={words.commitments}>
        <Lines
          items={commitments}
          keyOf={({ step, basis, reference }) => `${step} ${basis} ${reference}`}
          nothing={words.noCommitments}
          line={({ step, hours, basis, reference }) => (
            <div className={rows.cell}>
              {words.step[step]}: {words.within(formats.number(hours))}
              <span className={rows.quiet}>
                {words.basis[basis]} · {reference}
              </span>
            </div>
          )}
        />
      </Section>
    </>
  );
}
