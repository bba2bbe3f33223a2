package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that is true, false or unknown for a row. Immutable. */
public abstract class Condition {
    Condition() {}

    public abstract void write(SqlWriter out);

    /**
     * A condition in words of one's own. What is written must hold together beside {@code AND}: put it in parentheses when it
     * contains {@code OR}.
     */
    public static Condition of(Consumer<SqlWriter> words) {
        return new Written(words);
    }

    /** True when all are; true when there are none. */
    public static Condition all(Collection<? extends Condition> conditions) {
        return Joined.of(conditions, true);
    }

    /** True when one is; false when there are none. */
    public static Condition any(Collection<? extends Condition> conditions) {
        return Joined.of(conditions, false);
    }

    /**
     * What a function answered, which must be a condition: nobody is to guess whether null means all rows or none.
     *
     * @throws NullPointerException when it is null
     */
    public static Condition said(@Nullable Condition condition) {
        return Objects.requireNonNull(
                condition, "the condition is null: leave it out, or say Condition.all(List.of()), which is true");
    }

    public final Condition and(Condition... others) {
        return all(withThis(others));
    }

    public final Condition or(Condition... others) {
        return any(withThis(others));
    }

    public final Condition not() {
        return of(out -> {
            out.append("NOT (");
            writeOpen(out);
            out.append(")");
        });
    }

    /** Without parentheses around it, for a place that needs none: after {@code WHERE}, {@code ON}, {@code HAVING}. */
    public void writeOpen(SqlWriter out) {
        write(out);
    }

    /** The SQL, with {@code ?} for values and with names of tables where a statement would put its aliases. */
    @Override
    public final String toString() {
        SqlWriter out = new SqlWriter();
        writeOpen(out);
        return out.text();
    }

    private List<Condition> withThis(Condition... others) {
        List<Condition> conditions = new ArrayList<>(others.length + 1);
        conditions.add(this);
        conditions.addAll(Arrays.asList(others));
        return conditions;
    }

    private static final class Written extends Condition {
        private final Consumer<SqlWriter> words;

        Written(Consumer<SqlWriter> words) {
            this.words = words;
        }

        @Override
        public void write(SqlWriter out) {
            words.accept(out);
        }
    }

    private static final class Joined extends Condition {
        private final boolean all;
        private final List<Condition> parts;

        private Joined(boolean all, List<Condition> parts) {
            this.all = all;
            this.parts = parts;
        }

        /** Parts that are joined in the same way are taken in flat; one alone stands for itself. */
        static Condition of(Collection<? extends Condition> conditions, boolean all) {
            List<Condition> flat = new ArrayList<>();
            for (Condition condition : conditions) {
                said(condition);
                if (condition instanceof Joined inner && inner.all == all) {
                    flat.addAll(inner.parts);
                } else {
                    flat.add(condition);
                }
            }
            return flat.size() == 1 ? flat.get(0) : new Joined(all, List.copyOf(flat));
        }

        @Override
        public void write(SqlWriter out) {
            if (parts.isEmpty()) {
                writeOpen(out);
            } else {
                out.append("(");
                writeOpen(out);
                out.append(")");
            }
        }

        @Override
        public void writeOpen(SqlWriter out) {
            if (parts.isEmpty()) {
                out.append(all ? "true" : "false");
            }
            String between = "";
            for (Condition part : parts) {
                part.write(out.append(between));
                between = all ? " AND " : " OR ";
            }
        }
    }
}
