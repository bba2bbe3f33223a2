CREATE FUNCTION member_count(org uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT count(*) FROM public.members WHERE organization_id = org $$;
