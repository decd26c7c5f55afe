import type { CombinedError } from 'urql';
import { Section } from '../../parts/layout/section.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Bars } from '../../parts/lists/bars.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import type { AudienceQuery } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';

interface AudienceSectionProps {
  audience: AudienceQuery['previewAudience'] | null;
  error: CombinedError | null;
  onRetry(): void;
}

/** The audience of the advisory if it were published now. */
export function AudienceSection({ audience, error, onRetry }: AudienceSectionProps) {
  const words = useWords(ADVISORY);
  const roles = useWords(ROLES);
  const formats = useFormats();
  return (
    <Section title={words.audience}>
      {error && <Trouble error={error} onRetry={onRetry} />}
      {!audience && !error && <Skeleton lines={4} />}
      {audience && (
        <>
          <Facts
            facts={[
              [words.tenants, formats.number(audience.tenants)],
              [words.accountTeamPeople, formats.number(audience.accountTeam)],
              [words.withoutContact, formats.number(audience.withoutContact)],
            ]}
          />
          <Bars
            bars={audience.contacts.map(({ key, count }) => ({
              key,
              label: roles[key as keyof typeof roles] ?? key,
              value: count,
            }))}
          />
        </>
      )}
    </Section>
  );
}
