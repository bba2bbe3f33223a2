CREATE TABLE bookings_2 (
  id bigint PRIMARY KEY,
  room_id bigint NOT NULL,
  during tstzrange NOT NULL,
  CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&)
);
