import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { AdvisoryText } from '../../parts/text/advisory-text.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import type { RevisionFragment } from '../advisory.generated.ts';
import type { Incident } from '../incident.ts';
import { ADVISORY } from '../words.ts';

type Advisory = NonNullable<NonNullable<Incident['notification']>['advisory']>;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px', padding: '6px 0' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  body: { display: 'grid', gap: '16px', paddingBottom: '12px' },
});

/** The published revisions, the latest first: channels, approval, and the number of notified tenants. */
export function Revisions({ advisory }: { advisory: Advisory | null }) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const published = (advisory?.revisions ?? []).filter(({ publishedAt }) => publishedAt !== null).reverse();
  return (
    <Section title={words.revisions}>
      {published.length === 0 ? (
        <Body1>{words.nothingPublished}</Body1>
      ) : (
        <Accordion collapsible multiple>
          {published.map((revision) => {
            const audience = advisory?.audiences.find((each) => each.revision === revision.number);
            return (
              <AccordionItem key={revision.number} value={revision.number}>
                <AccordionHeader as="h3">
                  <span className={styles.head}>
                    <span>
                      {words.revision(formats.number(revision.number))} · {common.revisionKind[revision.kind]}
                    </span>
                    <span className={styles.quiet}>
                      <Time at={revision.publishedAt!} />
                    </span>
                    <span className={styles.quiet}>
                      {audience && words.notified(audience.tenants, formats.number(audience.tenants))}
                    </span>
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <div className={styles.body}>
                    <Publication revision={revision} audience={audience} />
                    <AdvisoryText text={revision} />
                  </div>
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      )}
    </Section>
  );
}

interface PublicationProps {
  revision: RevisionFragment;
  audience: Advisory['audiences'][number] | undefined;
}

function Publication({ revision, audience }: PublicationProps) {
  const words = useWords(ADVISORY);
  const common = useWords(EVERYWHERE);
  const roles = useWords(ROLES);
  const formats = useFormats();
  const { review, channels, mailRoles, notifyAccountTeam } = revision;
  return (
    <Facts
      facts={[
        [
          words.audience,
          audience && words.certain(formats.number(audience.confirmed), formats.number(audience.suspected)),
        ],
        [words.channels, channels && formats.list(channels.map((channel) => common.channel[channel]))],
        [
          words.emailed,
          channels?.includes('EMAIL') && mailRoles ? formats.list(mailRoles.map((role) => roles[role])) : null,
        ],
        [words.accountTeamPeople, notifyAccountTeam ? words.accountTeamEmailed : null],
        [
          words.review,
          review && (
            <>
              {words.approvedBy(`${roles[review.approverRole]} (${review.by})`)}, <Time at={review.at} />
            </>
          ),
        ],
      ]}
    />
  );
}
