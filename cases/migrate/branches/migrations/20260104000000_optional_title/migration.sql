-- ashlar:after 20260103000000_tags
ALTER TABLE posts
    ALTER COLUMN title DROP NOT NULL;
