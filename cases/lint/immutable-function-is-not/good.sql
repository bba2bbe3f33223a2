CREATE FUNCTION age_of(born date) RETURNS integer LANGUAGE sql STABLE
  AS $$ SELECT date_part('year', age(now(), born))::integer $$;
