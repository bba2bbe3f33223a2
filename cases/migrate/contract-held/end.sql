DELETE FROM "_ashlar_clients" WHERE version = '1.4';
