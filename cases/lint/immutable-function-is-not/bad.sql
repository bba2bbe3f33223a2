CREATE FUNCTION age_of(born date) RETURNS integer LANGUAGE sql IMMUTABLE
  AS $$ SELECT date_part('year', age(now(), born))::integer $$;
