SELECT id FROM authors WHERE name = :name AND nothing(:name) > 1
