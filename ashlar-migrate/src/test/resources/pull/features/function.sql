-- says: @function(
-- says: PARALLEL SAFE
-- says: PROCEDURE
CREATE FUNCTION f(a integer, b text DEFAULT 'x') RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT b || a $$;
CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN END $$;
