UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1.9';
