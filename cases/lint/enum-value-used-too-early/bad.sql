ALTER TYPE status ADD VALUE 'hidden';
ALTER TABLE posts ALTER COLUMN status SET DEFAULT 'hidden';
