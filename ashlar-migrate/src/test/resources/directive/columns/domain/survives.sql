SELECT concat_ws(' ', id, mail, other, stars, mails) FROM "Cat" ORDER BY id
