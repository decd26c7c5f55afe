import type { AdvisoryText, Revision } from '../../../domain/notification/advisory.ts';
import { isNotifiedOf } from '../../../domain/notification/audience.ts';
import { textFor } from '../../../domain/notification/translation.ts';
import { type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import { fetchImpacts } from '../other-subgraphs.ts';
import type { TenantDetailsRow } from '../tables.ts';

/** A draft as one tenant would read it. */
export type TestNotice = Omit<Revision, 'number'> & {
  revision: number;
  tenant: { id: string } | null;
  locale: string | null;
  details: TenantDetailsRow | null;
};

/** Renders the draft for the caller alone: nothing is sent externally, and only the audit entry of the access is stored. */
export async function sendTestNotice(
  context: Context,
  incidentId: string,
  tenantId: string | null,
): Promise<TestNotice | Unmet> {
  const { viewer } = context;
  const upToDate = await context.caughtUp();
  if (!(await context.processes.load(incidentId))) {
    throw noSuchIncident(upToDate);
  }
  const draft = (await context.revisions.load(incidentId)).find(({ publishedAt }) => publishedAt === null);
  const [impact] = tenantId === null ? [] : await fetchImpacts(context, incidentId, [tenantId]);
  const unmet = [
    ...(draft ? [] : ['revision: there is no draft to render']),
    ...(tenantId === null || (impact && isNotifiedOf(impact.certainty))
      ? []
      : [`tenantId must be a tenant affected by the incident, not ${tenantId}`]),
  ];
  if (!draft || unmet.length > 0) return unmetNeeds('No test notice can be rendered', unmet);
  const { number: revision, ...rest } = draft;
  const locale = impact?.tenant.locale ?? null;
  await context.transaction((tx) =>
    recordAccess(tx, {
      at: context.clock(),
      actor: viewer.subject,
      action: 'advisory.test_notice',
      incidentId,
      details: { revision, tenantId },
    }),
  );
  return {
    ...rest,
    ...(locale === null ? {} : plainText(textFor(draft, locale))),
    revision,
    tenant: tenantId === null ? null : { id: tenantId },
    locale,
    details: tenantId === null ? null : await context.details.load({ incidentId, tenantId }),
  };
}

/** A revision in the language of its readers. */
export function inLanguage(revision: Revision, locale: string): Revision {
  return { ...revision, ...plainText(textFor(revision, locale)) };
}

function plainText(text: AdvisoryText): AdvisoryText {
  const { title, whatHappened, likelyConsequences, measuresTaken, recommendedActions, toFollow } = text;
  const { protectionMeasures, dataSubjectText } = text;
  return {
    ...{ title, whatHappened, likelyConsequences, measuresTaken, recommendedActions, toFollow },
    ...{ protectionMeasures, dataSubjectText },
  };
}
