import { Link } from '@fluentui/react-components';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { useFormats, useLanguage, useWords } from '../../words/language.tsx';
import type { WholeTenant } from './use-tenant.ts';
import { TENANT } from './words.ts';

interface TenantFactsProps {
  tenant: { id: string; activeAdvisories: number };
  whole: WholeTenant | null | undefined;
}

export function TenantFacts({ tenant, whole }: TenantFactsProps) {
  const words = useWords(TENANT);
  const formats = useFormats();
  const { language } = useLanguage();
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const siblings = whole?.customer.tenants.filter(({ id }) => id !== tenant.id) ?? [];
  return (
    <Section title={words.details}>
      <Facts
        facts={[
          [words.activeNotices, formats.number(tenant.activeAdvisories)],
          [words.id, <code key="id">{tenant.id}</code>],
          [words.domain, whole?.domain],
          [words.country, whole && formats.country(whole.country)],
          [words.region, whole?.region],
          [words.language, whole && languages.of(whole.locale)],
          [words.partition, whole?.partition],
          [words.customer, whole?.customer.name],
          [
            words.siblings,
            siblings.length > 0
              ? siblings.map(({ id, name }) => (
                  <div key={id}>
                    <PageLink href={`/tenants/${id}`}>{name}</PageLink>
                  </div>
                ))
              : null,
          ],
          [
            words.authority,
            whole?.authorityDependsOnRegion
              ? words.authorityDependsOnRegion
              : whole?.supervisoryAuthorities.map(({ id, name, nameInEnglish, website, region }) => (
                  <div key={id}>
                    <Link inline href={website} target="_blank" rel="noopener noreferrer">
                      {nameInEnglish ?? name}
                    </Link>
                    {region && ` (${words.regional})`}
                  </div>
                )),
          ],
        ]}
      />
    </Section>
  );
}
