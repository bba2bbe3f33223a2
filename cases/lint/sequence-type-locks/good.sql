SET lock_timeout = '2s';
CREATE SEQUENCE receipt_numbers AS bigint;
