package dev.ashlar.runtime.wire;

/** Writes the values of one type as PostgreSQL's binary format has them. */
interface BinaryValue<V> {
    void write(CopyBuffer out, V value);
}
