package dev.ashlar.compiler.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's index methods, as {@code type:} names them. */
enum IndexMethod {
    B_TREE("BTree", "btree"),
    HASH("Hash", "hash"),
    GIST("Gist", "gist"),
    GIN("Gin", "gin"),
    SP_GIST("SpGist", "spgist"),
    BRIN("Brin", "brin");

    private final String keyword;
    private final String sql;

    IndexMethod(String keyword, String sql) {
        this.keyword = keyword;
        this.sql = sql;
    }

    static Optional<IndexMethod> find(String keyword) {
        return Arrays.stream(values()).filter(m -> m.keyword.equals(keyword)).findFirst();
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(IndexMethod::keyword).toList();
    }

    String keyword() {
        return keyword;
    }

    /** As {@code USING} has it. */
    String sql() {
        return sql;
    }
}
