import { Section } from '../../parts/layout/section.tsx';
import { Lines } from '../../parts/lists/lines.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { useRowStyles } from '../row-styles.ts';
import type { Terms } from './use-tenant.ts';
import { TENANT } from './words.ts';

/** A tenant's delegations to partners, and its deadlines shorter than 72 hours. */
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
