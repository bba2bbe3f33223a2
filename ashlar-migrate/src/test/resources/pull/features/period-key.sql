-- says: @withoutOverlaps
-- says: @period
CREATE EXTENSION btree_gist;
CREATE TABLE rooms (uid integer PRIMARY KEY, id integer NOT NULL, at tstzrange NOT NULL, UNIQUE (id, at WITHOUT OVERLAPS));
CREATE TABLE stays (uid integer PRIMARY KEY, room integer, at tstzrange, FOREIGN KEY (room, PERIOD at) REFERENCES rooms (id, PERIOD at));
