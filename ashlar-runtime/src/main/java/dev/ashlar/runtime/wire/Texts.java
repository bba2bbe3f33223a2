package dev.ashlar.runtime.wire;

import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Texts of statements, kept by their form: all that decides the text, and no value. Not many, so that forms that never come
 * again cost nothing. Safe for many threads.
 */
public final class Texts {
    private final int most;
    private final Map<Object, String> kept = new ConcurrentHashMap<>();

    public Texts(int most) {
        this.most = most;
    }

    /** A statement of its parameters and a kept text. */
    Statement statement(Object form, Consumer<SqlWriter> write) {
        SqlWriter parameters = SqlWriter.ofParameters();
        write.accept(parameters);
        return parameters.toStatement(of(form, () -> {
            SqlWriter out = new SqlWriter();
            write.accept(out);
            return out.toStatement().text();
        }));
    }

    public String of(Object form, Supplier<String> text) {
        String known = kept.get(form);
        if (known != null) {
            return known;
        }
        String made = text.get();
        if (kept.size() < most) {
            kept.put(form, made);
        }
        return made;
    }
}
