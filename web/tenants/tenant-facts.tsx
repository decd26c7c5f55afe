import { Link } from '@fluentui/react-components';
import { Facts } from '../parts/facts.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { Section } from '../parts/section.tsx';
import { useFormats, useLanguage, useWords } from '../words/language.tsx';
import type { TenantByIdQuery } from './tenant.generated.ts';
import { TENANT } from './tenant-words.ts';

export type TenantSeen = NonNullable<TenantByIdQuery['tenant']>;

export function TenantFacts({ tenant }: { tenant: TenantSeen }) {
  const words = useWords(TENANT);
  const formats = useFormats();
  const { language } = useLanguage();
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const siblings = tenant.customer?.tenants.filter(({ id }) => id !== tenant.id) ?? [];
  return (
    <Section title={words.facts}>
      <Facts
        facts={[
          [words.id, tenant.id],
          [words.domain, tenant.domain],
          [words.country, tenant.country && formats.country(tenant.country)],
          [words.language, tenant.locale && languages.of(tenant.locale)],
          [words.partition, tenant.partition],
          [words.customer, tenant.customer?.name],
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
          [words.activeAdvisories, formats.number(tenant.activeAdvisories)],
          [
            words.authorities,
            tenant.supervisoryAuthorities?.map(({ id, name, nameInEnglish, website, region }) => (
              <div key={id}>
                <Link inline href={website} target="_blank" rel="noopener noreferrer">
                  {nameInEnglish ?? name}
                </Link>
                {region && ` (${words.part})`}
              </div>
            )),
          ],
        ]}
      />
    </Section>
  );
}
