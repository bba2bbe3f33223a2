package dev.ashlar.runtime.law;

/** A key that PostgreSQL or the client makes: the model learns it afterwards. */
record Unknown(int number) {}
