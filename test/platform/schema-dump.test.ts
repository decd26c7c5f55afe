import { readFileSync } from 'node:fs';
import { dumpSchema } from '../../platform/database/schema-dump.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

/** Up to version 15 Postgres writes the table before every column of a view, from 16 on where it has to. */
async function comparable(schema: string): Promise<string> {
  const [row] = await test.asOwner(`SELECT current_setting('server_version_num')::int < 160000 AS old`);
  return row?.['old'] ? schema.replaceAll(/^CREATE VIEW [^;]*;$/gm, 'CREATE VIEW') : schema;
}

describe('the schema written down in platform/database/schema.sql', () => {
  it('is that of a fully migrated database', async () => {
    const file = readFileSync('platform/database/schema.sql', 'utf8');
    const schema = file.slice(file.indexOf('\n\n') + 2);
    expect(await comparable(await dumpSchema(test.url))).toBe(await comparable(schema));
  });

  it('keeps together what belongs to a table: columns, constraints, indexes, triggers, policies, rights and comments', async () => {
    await test.asOwner(`CREATE SCHEMA sample;
      CREATE FUNCTION sample.watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      REVOKE ALL ON FUNCTION sample.watch FROM PUBLIC;
      CREATE TABLE sample.things (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text DEFAULT 'none' NOT NULL CHECK (name <> ''),
        length int GENERATED ALWAYS AS (length(name)) STORED, at timestamptz(0)) WITH (fillfactor = 70);
      CREATE INDEX things_named ON sample.things (lower(name)) WHERE at IS NULL;
      CREATE TRIGGER things_watch AFTER INSERT ON sample.things FOR EACH ROW EXECUTE FUNCTION sample.watch();
      ALTER TABLE sample.things ENABLE ROW LEVEL SECURITY;
      CREATE POLICY named ON sample.things AS RESTRICTIVE FOR UPDATE TO tocsin_application
        USING (name <> 'x') WITH CHECK (name <> 'y');
      GRANT SELECT, INSERT ON sample.things TO tocsin_application;
      GRANT UPDATE (name, at) ON sample.things TO tocsin_application;
      GRANT USAGE ON SEQUENCE sample.things_id_seq TO tocsin_application;
      COMMENT ON TABLE sample.things IS 'What''s kept.';
      COMMENT ON COLUMN sample.things.at IS 'When.'`);
    const schema = await dumpSchema(test.url);
    await test.asOwner('DROP SCHEMA sample CASCADE');
    expect(schema).toContain(`-- ========== sample ==========

CREATE SCHEMA sample;

CREATE TABLE sample.things (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text DEFAULT 'none'::text NOT NULL,
  length integer GENERATED ALWAYS AS (length(name)) STORED,
  at timestamp(0) with time zone,
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT things_name_check CHECK (name <> ''::text)
) WITH (fillfactor=70);
CREATE INDEX things_named ON sample.things USING btree (lower(name)) WHERE at IS NULL;
CREATE TRIGGER things_watch AFTER INSERT ON sample.things FOR EACH ROW EXECUTE FUNCTION sample.watch();
ALTER TABLE sample.things ENABLE ROW LEVEL SECURITY;
CREATE POLICY named ON sample.things AS RESTRICTIVE FOR UPDATE TO tocsin_application
  USING (name <> 'x'::text)
  WITH CHECK (name <> 'y'::text);
GRANT INSERT, SELECT ON sample.things TO tocsin_application;
GRANT UPDATE (at, name) ON sample.things TO tocsin_application;
GRANT USAGE ON SEQUENCE sample.things_id_seq TO tocsin_application;
COMMENT ON COLUMN sample.things.at IS 'When.';
COMMENT ON TABLE sample.things IS 'What''s kept.';

CREATE OR REPLACE FUNCTION sample.watch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NULL; END$function$;
REVOKE ALL ON FUNCTION sample.watch() FROM PUBLIC;
`);
  });

  it('is refused when the database has something that would be left out of it', async () => {
    await test.asOwner(`CREATE TYPE public.colour AS ENUM ('red'); CREATE SEQUENCE public.numbers`);
    await expect(dumpSchema(test.url)).rejects.toThrow('cannot write sequence public.numbers, type public.colour');
    await test.asOwner('DROP TYPE public.colour; DROP SEQUENCE public.numbers');
  });
});
