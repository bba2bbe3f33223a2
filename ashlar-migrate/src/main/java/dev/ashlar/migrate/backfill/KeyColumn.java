package dev.ashlar.migrate.backfill;

/**
 * A column of the key that a backfill walks along.
 *
 * @param name as SQL writes it
 * @param type its SQL type, to cast a key kept as text back
 */
record KeyColumn(String name, String type) {
    String cast(String value) {
        return "CAST(" + value + " AS " + type + ")";
    }
}
