-- ashlar:step
ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%') NOT VALID;

-- ashlar:step
ALTER DOMAIN email VALIDATE CONSTRAINT email_has_at;
