import { Client } from 'pg';
import { AppError } from '../errors.ts';

/** Schemas that are Postgres' own, or a library's that migrates them itself. */
const LEFT_OUT = ['graphile_worker', 'information_schema'];

/** One thing of a schema as SQL: the table, view or function it belongs to, and its place among what belongs to that. */
interface Statement {
  schema: string;
  /** Sorts types and sequences before tables, tables before functions. */
  rank: number;
  object: string;
  part: number;
  sql: string;
}

/**
 * The schema of a database as SQL to be read and compared: by schema, all of one table together. Read from the catalogue,
 * because pg_dump is not part of the embedded Postgres and orders its output by kind. Owners, roles and rows are left out, as
 * are constraints of NOT NULL, which only Postgres 18 and later catalogue: versions 15 to 18 give the same text.
 * @param url the owner's address of a migrated database
 * @throws AppError INVALID when the database has something of a kind that is not written
 */
export async function dumpSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url, application_name: 'tocsin schema dump' });
  await client.connect();
  try {
    await client.query(`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    // Names outside the path are written with their schema.
    await client.query(`SET LOCAL search_path = ''`);
    await refuseUnknown(client);
    const statements: Statement[] = [];
    for (const query of QUERIES) statements.push(...(await client.query<Statement>(query, [LEFT_OUT])).rows);
    return textOf(statements);
  } finally {
    await client.end();
  }
}

/** What would be left out without a word would not be compared either. */
async function refuseUnknown(client: Client): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>(UNKNOWN, [LEFT_OUT]);
  if (rows.length === 0) return;
  const named = rows.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  throw new AppError(
    'INVALID',
    `The schema dump cannot write ${named}: add the kind to platform/database/schema-dump.ts.`,
  );
}

function textOf(statements: Statement[]): string {
  const lines: string[] = [];
  let last: Statement | undefined;
  for (const statement of statements.sort(inOrder)) {
    const { schema, rank, object, sql } = statement;
    if (schema !== last?.schema) lines.push('', `-- ${'='.repeat(10)} ${schema} ${'='.repeat(10)}`);
    if (schema !== last?.schema || rank !== last.rank || object !== last.object) lines.push('');
    lines.push(sql);
    last = statement;
  }
  return `${lines.join('\n').trim()}\n`;
}

function inOrder(a: Statement, b: Statement): number {
  return (
    compare(a.schema, b.schema) ||
    a.rank - b.rank ||
    compare(a.object, b.object) ||
    a.part - b.part ||
    compare(a.sql, b.sql)
  );
}

/** By code units: an order that no locale changes. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In every query `n` is the schema and $1 the schemas that are left out. */
const OWN = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> ALL ($1::text[])`;
const RELATIONS = 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace';
const RELATION = `format('%I.%I', n.nspname, c.relname)`;
const FUNCTIONS = 'pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace';
const FUNCTION = `format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))`;

const [SCHEMA, TABLE, VIEW, ROUTINE] = [0, 1, 2, 3];
const RANK = `CASE c.relkind WHEN 'v' THEN ${VIEW} ELSE ${TABLE} END`;
const PARTS = { definition: 0, index: 1, trigger: 2, security: 3, policy: 4, grant: 5, comment: 6 };
const select = (rank: number | string, object: string, part: keyof typeof PARTS, sql: string) =>
  `SELECT n.nspname AS schema, ${rank} AS rank, ${object} AS object, ${PARTS[part]} AS part, ${sql} AS sql`;

/**
 * A GRANT for each grantee except the owner.
 * @param granted SQL that selects schema, rank, object, part, kind, target, acl and owner
 */
const grants = (granted: string) => `
  SELECT schema, rank, object, part, format('GRANT %s ON %s%s TO %s%s;',
      string_agg(privilege_type || columns, ', ' ORDER BY privilege_type), kind, target,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
      CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS sql
  FROM (
    SELECT schema, rank, object, part, kind, target, grantee, is_grantable, privilege_type,
      coalesce(' (' || string_agg(attribute, ', ' ORDER BY attribute) || ')', '') AS columns
    FROM (${granted}) granted, LATERAL aclexplode(acl)
    WHERE grantee <> owner GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9) granted
  GROUP BY schema, rank, object, part, kind, target, grantee, is_grantable`;
/** The columns that `grants` requires, except schema, rank, object and part. */
const granted = (kind: string, target: string, acl: string, owner: string, attribute = 'NULL::text') =>
  `${kind} AS kind, ${target} AS target, ${acl} AS acl, ${owner} AS owner, ${attribute} AS attribute`;
/** `select` with those instead of SQL. */
const selectGranted = (rank: number | string, object: string, rest: string) =>
  `SELECT n.nspname AS schema, ${rank} AS rank, ${object} AS object, ${PARTS.grant} AS part, ${rest}`;

const COLUMNS = `
  SELECT string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation <> t.typcollation THEN format(' COLLATE %s', a.attcollation::regcollation) ELSE '' END,
    CASE
      WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY'
      WHEN a.attidentity = 'd' THEN ' GENERATED BY DEFAULT AS IDENTITY'
      WHEN a.attgenerated = 's' THEN format(' GENERATED ALWAYS AS (%s) STORED', pg_get_expr(d.adbin, d.adrelid, true))
      WHEN a.attgenerated <> '' THEN format(' GENERATED ALWAYS AS (%s) VIRTUAL', pg_get_expr(d.adbin, d.adrelid, true))
      WHEN d.adbin IS NOT NULL THEN format(' DEFAULT %s', pg_get_expr(d.adbin, d.adrelid, true)) ELSE '' END,
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), E',\n' ORDER BY a.attnum)
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
const CONSTRAINTS = `
  SELECT string_agg(format(E',\n  CONSTRAINT %I %s', conname, pg_get_constraintdef(o.oid, true)), ''
    ORDER BY array_position(ARRAY['p', 'u', 'x', 'f', 'c'], contype::text), conname COLLATE "C")
  FROM pg_constraint o WHERE conrelid = c.oid AND contype IN ('p', 'u', 'x', 'f', 'c')`;
const OPTIONS = `CASE WHEN c.reloptions IS NULL THEN '' ELSE format(' WITH (%s)', array_to_string(c.reloptions, ', ')) END`;
const ROLES_OF_POLICY = `
  SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(role)) END, ', '
    ORDER BY pg_get_userbyid(role)) FROM unnest(polroles) AS role`;

const QUERIES = [
  `${select(SCHEMA, `''`, 'definition', `format('CREATE SCHEMA %I;', n.nspname)`)}
   FROM pg_namespace n WHERE ${OWN} AND n.nspname <> 'public'`,
  grants(`${selectGranted(SCHEMA, `''`, granted(`'SCHEMA '`, 'quote_ident(n.nspname)', 'n.nspacl', 'n.nspowner'))}
   FROM pg_namespace n WHERE ${OWN} AND n.nspname <> 'public'`),
  `${select(SCHEMA, `''`, 'comment', `format('COMMENT ON SCHEMA %I IS %L;', n.nspname, text)`)}
   FROM pg_namespace n, obj_description(n.oid, 'pg_namespace') AS text
   WHERE ${OWN} AND n.nspname <> 'public' AND text IS NOT NULL`,

  `${select(
    TABLE,
    'c.relname',
    'definition',
    `format(E'CREATE %sTABLE %s (\n%s%s\n)%s;', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END, ${RELATION},
      (${COLUMNS}), (${CONSTRAINTS}), ${OPTIONS})`,
  )} FROM ${RELATIONS} WHERE ${OWN} AND c.relkind = 'r'`,
  `${select(
    VIEW,
    'c.relname',
    'definition',
    `format(E'CREATE VIEW %s%s AS\n%s', ${RELATION}, ${OPTIONS}, pg_get_viewdef(c.oid, true))`,
  )} FROM ${RELATIONS} WHERE ${OWN} AND c.relkind = 'v'`,
  `${select(TABLE, 'c.relname', 'index', `pg_get_indexdef(i.indexrelid, 0, true) || ';'`)}
   FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${OWN} AND NOT EXISTS (
     SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND conrelid = c.oid AND contype IN ('p', 'u', 'x'))`,
  `${select(
    RANK,
    'c.relname',
    'trigger',
    `pg_get_triggerdef(t.oid, true) || CASE t.tgenabled WHEN 'O' THEN ';' ELSE format('; -- enabled: %s', t.tgenabled) END`,
  )} FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${OWN} AND NOT t.tgisinternal`,
  `${select(TABLE, 'c.relname', 'security', `format('ALTER TABLE %s %s ROW LEVEL SECURITY;', ${RELATION}, mode)`)}
   FROM ${RELATIONS}, LATERAL (VALUES ('ENABLE', c.relrowsecurity), ('FORCE', c.relforcerowsecurity)) AS v (mode, set)
   WHERE ${OWN} AND set`,
  `${select(
    TABLE,
    'c.relname',
    'policy',
    `format('CREATE POLICY %I ON %s%s FOR %s TO %s%s%s;', polname, ${RELATION},
      CASE WHEN polpermissive THEN '' ELSE ' AS RESTRICTIVE' END,
      CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
      (${ROLES_OF_POLICY}),
      E'\n  USING (' || pg_get_expr(polqual, polrelid, true) || ')',
      E'\n  WITH CHECK (' || nullif(pg_get_expr(polwithcheck, polrelid, true), pg_get_expr(polqual, polrelid, true)) || ')')`,
  )} -- Absent, WITH CHECK is what USING says.
   FROM pg_policy y JOIN pg_class c ON c.oid = y.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN}`,
  grants(`${selectGranted(RANK, 'c.relname', granted(`''`, RELATION, 'c.relacl', 'c.relowner'))}
   FROM ${RELATIONS} WHERE ${OWN} AND c.relkind IN ('r', 'v')`),
  grants(`${selectGranted(RANK, 'c.relname', granted(`''`, RELATION, 'a.attacl', 'c.relowner', 'a.attname::text'))}
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${OWN} AND c.relkind IN ('r', 'v') AND NOT a.attisdropped`),
  // Sequences of identity columns, with their tables.
  grants(`${selectGranted(TABLE, 'owner.relname', granted(`'SEQUENCE '`, RELATION, 'c.relacl', 'c.relowner'))}
   FROM ${RELATIONS} JOIN pg_depend d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
     JOIN pg_class owner ON owner.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
   WHERE ${OWN} AND c.relkind = 'S'`),
  `${select(
    RANK,
    'c.relname',
    'comment',
    `format('COMMENT ON %s %s IS %L;',
      CASE WHEN d.objsubid > 0 THEN 'COLUMN' WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'TABLE' END,
      ${RELATION} || coalesce('.' || quote_ident(a.attname), ''), d.description)`,
  )} FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
     JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
   WHERE ${OWN} AND c.relkind IN ('r', 'v')`,

  `${select(ROUTINE, FUNCTION, 'definition', `trim(trailing E'\n' FROM pg_get_functiondef(p.oid)) || ';'`)}
   FROM ${FUNCTIONS} WHERE ${OWN} AND p.prokind IN ('f', 'p')`,
  // A function may be executed by PUBLIC until that is revoked.
  `${select(ROUTINE, FUNCTION, 'security', `format('REVOKE ALL ON FUNCTION %s FROM PUBLIC;', ${FUNCTION})`)}
   FROM ${FUNCTIONS} WHERE ${OWN} AND p.proacl IS NOT NULL
     AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) WHERE grantee = 0)`,
  grants(`${selectGranted(ROUTINE, FUNCTION, granted(`'FUNCTION '`, FUNCTION, 'p.proacl', 'p.proowner'))}
   FROM ${FUNCTIONS} WHERE ${OWN}`),
  `${select(ROUTINE, FUNCTION, 'comment', `format('COMMENT ON FUNCTION %s IS %L;', ${FUNCTION}, text)`)}
   FROM ${FUNCTIONS}, obj_description(p.oid, 'pg_proc') AS text WHERE ${OWN} AND text IS NOT NULL`,
];

const UNKNOWN = `
  SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'm' THEN 'materialized view' WHEN 'p' THEN 'partitioned table'
      WHEN 'f' THEN 'foreign table' ELSE 'composite type' END AS kind, ${RELATION} AS name
  FROM ${RELATIONS} WHERE ${OWN} AND (c.relkind IN ('m', 'p', 'f', 'c') OR c.relkind = 'S' AND NOT EXISTS (
    SELECT FROM pg_depend WHERE objid = c.oid AND classid = 'pg_class'::regclass AND deptype = 'i'))
  UNION ALL SELECT 'inheritance of', ${RELATION} FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind = 'r'
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN}
  UNION ALL SELECT 'type', format('%I.%I', n.nspname, t.typname) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE ${OWN} AND t.typtype IN ('d', 'e', 'r')
  UNION ALL SELECT 'aggregate', ${FUNCTION} FROM ${FUNCTIONS} WHERE ${OWN} AND p.prokind NOT IN ('f', 'p')
  UNION ALL SELECT 'rule', format('%I ON %s', w.rulename, ${RELATION}) FROM pg_rewrite w JOIN pg_class c ON c.oid = w.ev_class
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OWN} AND w.rulename <> '_RETURN'
  UNION ALL SELECT 'statistics', format('%I.%I', n.nspname, s.stxname) FROM pg_statistic_ext s
    JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE ${OWN}
  UNION ALL SELECT 'default privileges', '' FROM pg_default_acl
  UNION ALL SELECT 'event trigger', evtname FROM pg_event_trigger
  UNION ALL SELECT 'extension', extname FROM pg_extension WHERE extname <> 'plpgsql'
  ORDER BY 1, 2`;
