-- reads: Grant[on=OfTable[table=t], role=pg_monitor, privilege=SELECT]
-- says: model T
CREATE TABLE t (id integer PRIMARY KEY, a integer);
GRANT SELECT, INSERT ON t TO pg_monitor;
GRANT UPDATE (a) ON t TO pg_monitor;
