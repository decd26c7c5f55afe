-- Whether something is called by what is searched for: a part of its name, or the beginning of its id. It tells nobody anything
-- of a row but that, so Postgres may ask it before it asks whether the row may be seen, which costs ten times as much.
CREATE FUNCTION customers.is_called(id text, name text, search text) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1
  AS $$ BEGIN RETURN strpos(lower(name), lower(search)) > 0 OR starts_with(id, search); END $$;
-- Only a superuser may say so; without it searches take longer, and find the same.
DO $$ BEGIN
  ALTER FUNCTION customers.is_called LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION customers.is_called FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.is_called TO tocsin_application;
