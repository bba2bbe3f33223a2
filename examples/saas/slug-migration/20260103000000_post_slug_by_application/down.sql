CREATE FUNCTION post_slug(title text, id uuid) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(nullif(trim(BOTH '-' FROM regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')), '') || '-', '')
    || right(id::text, 12);

CREATE FUNCTION posts_fill_slug() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.slug := post_slug(NEW.title, NEW.id);
  RETURN NEW;
END
$$;

CREATE TRIGGER posts_fill_slug BEFORE INSERT OR UPDATE ON posts
  FOR EACH ROW WHEN (NEW.slug IS NULL) EXECUTE FUNCTION posts_fill_slug();
