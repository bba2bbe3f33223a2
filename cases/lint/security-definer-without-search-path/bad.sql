CREATE FUNCTION member_count(org uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER
  AS $$ SELECT count(*) FROM members WHERE organization_id = org $$;
