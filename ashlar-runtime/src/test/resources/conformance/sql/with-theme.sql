-- Question marks are operators too: `?` asks whether a document has a key.
SELECT email, settings -> 'theme' ->> 'name' AS theme, settings ? 'on' AS "hasOn!"
FROM users
WHERE settings ? :key -- a ? in a comment
  AND email <> '?:key' AND settings @> CAST(:like AS jsonb)
ORDER BY 1
