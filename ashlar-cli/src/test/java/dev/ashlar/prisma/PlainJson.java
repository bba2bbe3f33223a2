package dev.ashlar.prisma;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Json;

/** Columns of documents. */
final class PlainJson {
    private PlainJson() {}

    @SuppressWarnings("unchecked") // asked of JSON columns alone
    static Expression<Json> document(Column<?> column) {
        return (Expression<Json>) column;
    }
}
