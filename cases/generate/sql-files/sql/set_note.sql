UPDATE authors SET note = :note WHERE id = :id
