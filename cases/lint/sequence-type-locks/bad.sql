SET lock_timeout = '2s';
ALTER SEQUENCE invoice_numbers AS bigint;
