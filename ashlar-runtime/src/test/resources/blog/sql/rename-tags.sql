-- Gives every tag that is seen another ending.
UPDATE tags SET name = name || :ending RETURNING name;
