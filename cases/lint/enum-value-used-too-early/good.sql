-- ashlar:step
ALTER TYPE status ADD VALUE 'hidden';

-- ashlar:step
ALTER TABLE posts ALTER COLUMN status SET DEFAULT 'hidden';
