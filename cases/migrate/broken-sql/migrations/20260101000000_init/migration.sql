CREATE TABLE "Post" (id integer PRIMARY KEY);

CREATE TABEL "Tag" (id integer PRIMARY KEY);
