// Composes schema/*.graphql into the supergraph, and generates the types of each subgraph from its SDL, a module with the
// operations and types of each document of the page (web/**/*.graphql), and the list of all operations by their SHA-256.
// With --check it writes nothing and fails when a committed file differs from the generated one.
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { pageOperations } from './page-operations.mjs';

const check = process.argv.includes('--check');
/** @type {Record<string, number>} */
const subgraphs = { incidents: 4101, customers: 4102, notifications: 4103 };
/** @type {Record<string, Record<string, string>>} */
const mappers = {
  incidents: {
    Incident: '../../domain/incident/incident.ts#Incident as IncidentValue',
    ClassificationRecord: './references.ts#ClassificationOfIncident',
    Declaration: './references.ts#DeclarationOfIncident',
    Mitigation: './references.ts#MitigationOfIncident',
    OpenMitigation: './action-items/list.ts#ActionItemOfIncident',
    PostMortem: './references.ts#PostMortemOfIncident',
    ProcedureRevision: './references.ts#ProcedureRevisionOfIncident',
    OpenProcedureRevision: './action-items/list.ts#ActionItemOfIncident',
    FalsePositiveGroup: './register-store.ts#FalsePositives',
    BreachRegisterEntry: '../../domain/authorities/register.ts#RegisterEntry',
    AuditEntry: '../../platform/audit/audit.ts#AuditRow',
    AuditVerification: '../../platform/audit/audit.ts#Verification',
    Report: '../../domain/incident/incident.ts#Incident as IncidentValue',
    Participant: '../../domain/incident/incident.ts#Participant as ParticipantValue',
    OnCallPage: './paging/store.ts#PageRow',
  },
  customers: {
    Customer: './tables.ts#CustomerRow',
    Tenant: './tables.ts#TenantRow',
    CloudSubscription: './tables.ts#CloudSubscriptionRow',
    Contact: './tables.ts#ContactRow',
    AccountTeamMember: './tables.ts#AccountTeamMemberRow',
    Delegation: './tables.ts#DelegationRow',
    RevokedMembership: './tenants/revocations.ts#RevokedMembership as RevokedMembershipValue',
    Impact: './tables.ts#ImpactRow',
    Lookup: './tables.ts#LookupRow',
    Incident: './references.ts#IncidentReference',
    ImpactSummary: './references.ts#IncidentReference',
    Viewer: '../../domain/access/policy.ts#Viewer as ViewerValue',
  },
  notifications: {
    Incident: './references.ts#IncidentReference',
    Tenant: './references.ts#TenantReference',
    NotificationProcess: './tables.ts#ProcessRow',
    SecurityAdvisory: './references.ts#IncidentReference',
    AdvisoryRevision: '../../domain/notification/advisory.ts#Revision',
    Delay: './tables.ts#DelayRow',
    TenantDeadline: './process/clock-store.ts#DueRow',
    Notice: './tables.ts#NoticeRow',
    Impact: './references.ts#ImpactReference',
    AuthorityNotice: './authorities/notices.ts#NoticeToAuthority',
    DueClock: './authorities/clock-store.ts#DueClockRow',
    ApplicableRegime: '../../domain/regimes/applicable.ts#ApplicableRegime as ApplicableRegimeValue',
    RegimeDuty: '../../domain/regimes/applicable.ts#ApplicableDuty',
    RegimeLimit: '../../domain/regimes/regime.ts#Limit',
    Webhook: './webhooks/store.ts#WebhookRow',
    Delivery: './tables.ts#DeliveryRow',
    TenantDetails: './tables.ts#TenantDetailsRow as TenantDetailsValue',
    RevisionAudience: './notices/audience-store.ts#RevisionAudience as RevisionAudienceValue',
    AudienceMember: './notices/audience-store.ts#AudienceMember as AudienceMemberValue',
    TestNotice: './advisory/preview.ts#TestNotice as TestNoticeValue',
    AdvisoryPublished: './notices/feed.ts#FeedEvent',
    AdvisoryUpdated: './notices/feed.ts#FeedEvent',
    AdvisoryResolved: './notices/feed.ts#FeedEvent',
    AdvisoryUnacknowledged: './notices/feed.ts#FeedEvent',
    StageChanged: './notices/feed.ts#FeedEvent',
  },
};

const services = Object.entries(subgraphs).map(([name, port]) => ({
  name,
  url: `http://127.0.0.1:${port}/graphql`,
  typeDefs: parse(readFileSync(`schema/${name}.graphql`, 'utf8')),
}));
const composed = composeServices(services);
if (composed.errors?.length) {
  for (const error of composed.errors) console.error(`schema: ${error.message}`);
  process.exit(1);
}

const files = [{ filename: 'schema/supergraph.graphql', content: `${composed.supergraphSdl?.trim()}\n` }];
for (const { name, typeDefs } of services)
  files.push(await inputsOf(name, typeDefs), await resolversOf(name, typeDefs));

files.push(...(await pageOperations(composed.publicSdl ?? '')));

const drifted = files.filter(({ filename, content }) => {
  try {
    return readFileSync(filename, 'utf8') !== content;
  } catch {
    return true;
  }
});
if (check && drifted.length > 0) {
  console.error(
    `Generated files differ from their sources: ${drifted.map((file) => file.filename).join(', ')}. Run npm run generate.`,
  );
  process.exit(1);
}
if (!check) for (const { filename, content } of drifted) writeFileSync(filename, content);
console.log(
  check
    ? 'Generated files are up to date.'
    : `Wrote ${drifted.map((file) => file.filename).join(', ') || 'nothing: all up to date'}.`,
);

/**
 * The plain types of a subgraph's SDL: they import nothing, so any file may import them.
 * @param {string} name of the subgraph
 * @param {import('graphql').DocumentNode} schema
 */
async function inputsOf(name, schema) {
  const filename = `subgraphs/${name}/inputs.generated.ts`;
  const content = await generated(filename, schema, { typescript }, {});
  return { filename, content };
}

/**
 * The signatures of a subgraph's resolvers, over what its stores return: imported by resolvers alone.
 * @param {string} name of the subgraph
 * @param {import('graphql').DocumentNode} schema
 */
async function resolversOf(name, schema) {
  const filename = `subgraphs/${name}/resolvers.generated.ts`;
  const content = await generated(
    filename,
    schema,
    { 'typescript-resolvers': typescriptResolvers },
    { contextType: './context.ts#Context', mappers: mappers[name], namespacedImportName: 'Types' },
  );
  // The plugin omits its own namespace in the block that lists the entities.
  const qualified = content.replace(/(?<=export type FederationTypes = \{)[^}]*/, (entities) =>
    entities.replaceAll(/: (\w+)/g, ': Types.$1'),
  );
  return { filename, content: `import type * as Types from './inputs.generated.ts';\n${qualified}` };
}

/**
 * @param {string} filename
 * @param {import('graphql').DocumentNode} schema
 * @param {Record<string, any>} pluginMap
 * @param {Record<string, unknown>} config
 * @returns {Promise<string>}
 */
function generated(filename, schema, pluginMap, config) {
  return codegen({
    filename,
    schema,
    documents: [],
    plugins: Object.keys(pluginMap).map((name) => ({ [name]: {} })),
    pluginMap,
    config: {
      federation: true,
      useTypeImports: true,
      enumType: 'string-literal',
      enumsAsTypes: true,
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
      scalars: { ID: 'string', DateTime: 'Date' },
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      ...config,
    },
  });
}
