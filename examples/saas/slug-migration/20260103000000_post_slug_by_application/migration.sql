-- For the day when every running version of the application writes slugs itself. Not before: the inserts of an older one
-- would fail.
DROP TRIGGER posts_fill_slug ON posts;
DROP FUNCTION posts_fill_slug();
DROP FUNCTION post_slug(text, uuid);
