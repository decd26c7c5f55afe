import {
  Badge,
  Body1,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { Scroller } from '../../parts/layout/scroller.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { Prose, ProseList } from '../../parts/text/prose.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { NoticeOwnQuery, NoticePageQuery, NoticeResourcesQuery } from './notice.generated.ts';
import { NOTICE } from './words.ts';

type Notice = NonNullable<NoticePageQuery['notice']>;
type Own = NonNullable<NoticeOwnQuery['notice']>;
type AffectedResource = NonNullable<
  NonNullable<NoticeResourcesQuery['notice']>['impact']
>['resources']['edges'][number]['node'];

const useStyles = makeStyles({
  text: { margin: 0 },
});

/** The provider's information for this tenant only. */
export function OwnDetails({ details }: { details: NonNullable<Own['details']> }) {
  const words = useWords(NOTICE);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  const { dataSubjectCategories } = details;
  const { dataCategories, approximateDataSubjects, approximateRecords, recommendedActions, note } = details;
  return (
    <Section title={words.tenantImpact}>
      <Facts
        facts={[
          [advisory.dataCategories, dataCategories.length > 0 ? formats.list(dataCategories) : null],
          [
            advisory.dataSubjectCategories,
            dataSubjectCategories.length > 0 ? formats.list(dataSubjectCategories) : null,
          ],
          [words.dataSubjects, approximateDataSubjects === null ? null : formats.number(approximateDataSubjects)],
          [words.records, approximateRecords === null ? null : formats.number(approximateRecords)],
          [
            advisory.recommendedActions,
            recommendedActions.length > 0 ? <ProseList key="actions" items={recommendedActions} /> : null,
          ],
          [words.note, note && <Prose key="note">{note}</Prose>],
        ]}
      />
    </Section>
  );
}

/** The tenant's affected resources: their number, and the first of them by name. */
export function Resources(props: { impact: NonNullable<Notice['impact']>; resources: readonly AffectedResource[] }) {
  const { impact, resources } = props;
  const styles = useStyles();
  const words = useWords(NOTICE);
  const { certainty } = useWords(EVERYWHERE);
  const formats = useFormats();
  const left = impact.resourceCount - resources.length;
  return (
    <Section
      title={words.resources}
      actions={
        <>
          <Badge appearance="tint">{certainty[impact.certainty]}</Badge>
          <Badge appearance="tint">
            {words.resourcesAffected(impact.resourceCount, formats.number(impact.resourceCount))}
          </Badge>
        </>
      }
    >
      {impact.resourceCount === 0 && (
        <Body1 as="p" className={styles.text}>
          {words.noResources}
        </Body1>
      )}
      {resources.length > 0 && (
        <Scroller label={words.resources}>
          <Table size="small">
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{words.resource}</TableHeaderCell>
                <TableHeaderCell>{words.service}</TableHeaderCell>
                <TableHeaderCell>{words.region}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {resources.map(({ id, name, service, region }) => (
                <TableRow key={id}>
                  <TableCell title={id}>{name}</TableCell>
                  <TableCell>{service}</TableCell>
                  <TableCell>{region}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Scroller>
      )}
      {resources.length > 0 && left > 0 && (
        <Body1 as="p" className={styles.text}>
          {words.resourcesNotShown(left, formats.number(left))}
        </Body1>
      )}
    </Section>
  );
}

/** The authority that the tenant may have to notify itself; renders nothing where none is known to be competent. */
export function OwnAuthority({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const words = useWords(NOTICE);
  const { dataProtectionLaw, supervisoryAuthorities, authorityDependsOnRegion } = notice;
  if (dataProtectionLaw === null || (supervisoryAuthorities.length === 0 && !authorityDependsOnRegion)) return null;
  return (
    <Section title={words.authority}>
      <Body1 as="p" className={styles.text}>
        {words.authorityDetail[dataProtectionLaw]}
      </Body1>
      {authorityDependsOnRegion && (
        <Body1 as="p" className={styles.text}>
          {words.authorityDependsOnRegion}
        </Body1>
      )}
      {supervisoryAuthorities.map(({ id, name, nameInEnglish, website }) => (
        <Body1 as="p" key={id} className={styles.text}>
          <Link href={website} target="_blank" rel="noopener noreferrer" inline>
            {name}
          </Link>
          {nameInEnglish && ` (${nameInEnglish})`}
        </Body1>
      ))}
    </Section>
  );
}
