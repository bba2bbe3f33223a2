CREATE TYPE status AS ENUM ('draft', 'published');
CREATE TABLE posts (id bigint PRIMARY KEY, status status NOT NULL);
