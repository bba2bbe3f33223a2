-- says: @db.Xml
CREATE TABLE t (id integer PRIMARY KEY, a xml);
