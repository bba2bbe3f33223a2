package dev.ashlar.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text and the parameters of one statement, in step. A table gets its alias ({@code t0}, {@code t1}, ... or its
 * own) when it is written into FROM, JOIN, INTO or UPDATE; columns then find it by instance. Not for more than one thread.
 */
public final class SqlWriter {
    /** Those that most statements make do with. */
    private static final List<String> ALIASES =
            List.of("\"t0\"", "\"t1\"", "\"t2\"", "\"t3\"", "\"t4\"", "\"t5\"", "\"t6\"", "\"t7\"");

    private static final Parameter[] NONE = {};

    private Parameter[] parameters = NONE;
    private int size;
    private @Nullable Entered entered;
    private Script script;
    private List<@Nullable Entered> scopes = List.of();
    private List<Table> ofTenants = List.of();
    private @Nullable Table missing;
    private Limits limits;
    private Map<Statement, String> names = Map.of();
    private boolean nested;
    private int next;

    public SqlWriter() {
        this(Limits.NONE);
    }

    /** For a statement whose relations lead to some rows alone. */
    public SqlWriter(Limits limits) {
        this(new Script.Built(), limits);
    }

    SqlWriter(Script script, Limits limits) {
        this.script = script;
        this.limits = limits;
    }

    /** SQL as it is; never a value. */
    public SqlWriter append(String sql) {
        script = script.then(sql);
        return this;
    }

    public SqlWriter identifier(String name) {
        return append(Identifier.quote(name));
    }

    /** A placeholder in the text, and the value beside it. */
    public <T> SqlWriter parameter(PgType<T> type, @Nullable T value) {
        append(type.placeholder());
        if (size == parameters.length) {
            parameters = Arrays.copyOf(parameters, Math.max(4, 2 * size));
        }
        parameters[size++] = new Parameter(type, value);
        return this;
    }

    /** A placeholder with its type spelled out, for places where PostgreSQL cannot infer it ({@code unnest(?::uuid[])}). */
    public <T> SqlWriter typedParameter(PgType<T> type, @Nullable T value) {
        return parameter(type, value).append("::").append(type.sqlName());
    }

    /** {@code "schema"."name" AS "t0"}; from here to the end of the scope the table's columns are known by it. */
    public SqlWriter table(Table table) {
        table.writeSource(this);
        append(" AS ").append(enter(table));
        table.writeColumnAliases(this);
        return this;
    }

    /** {@code "t0"."name"}; the name alone where the table was entered without an alias. */
    public SqlWriter column(Column<?> column) {
        String alias = alias(column.table());
        return alias.isEmpty()
                ? append(column.quotedName())
                : append(alias).append(".").append(column.quotedName());
    }

    public SqlWriter expression(Expression<?> expression) {
        String name = names.isEmpty() ? null : names.get(aside(expression));
        if (name != null) {
            return append(name);
        }
        expression.write(this);
        return this;
    }

    /**
     * From here on, what is written as one of these is, its values included, stands by a name: of what rows are grouped by, which
     * PostgreSQL knows again only when it is no other parameter and no other sub-query. Nothing in it: all is written again.
     */
    public void name(Map<Expression<?>, String> known) {
        Map<Statement, String> named = new HashMap<>();
        known.forEach((expression, words) -> named.put(aside(expression), words));
        names = named;
    }

    /** What the expression would be at this place, with its values; nothing is written. */
    public Statement aside(Expression<?> expression) {
        SqlWriter out = written(expression);
        return new Statement(out.text(), out.parameters());
    }

    /** Whether PostgreSQL takes it for the same expression each time that it is written: it holds no value and no sub-query. */
    public boolean isRepeatable(Expression<?> expression) {
        SqlWriter out = written(expression);
        return out.size == 0 && !out.nested;
    }

    /** Counts aliases from the start, so that the same has the same words everywhere. */
    private SqlWriter written(Expression<?> expression) {
        SqlWriter out = new SqlWriter(limits);
        out.entered = entered;
        expression.write(out);
        return out;
    }

    public SqlWriter condition(Condition condition) {
        condition.write(this);
        return this;
    }

    /** {@code AND} and what limits the rows of a table that a relation leads to; nothing where nothing does. */
    SqlWriter limit(Table rows) {
        Condition more = limits.of(rows);
        return more == null ? this : unlimited(more, " AND ");
    }

    /** A condition that looks at all rows, as one that limits others must. */
    public SqlWriter unlimited(Condition condition) {
        return unlimited(condition, "");
    }

    private SqlWriter unlimited(Condition condition, String before) {
        Limits outer = limits;
        limits = Limits.NONE;
        condition.write(append(before));
        limits = outer;
        return this;
    }

    /**
     * Gives the table its alias without writing anything; answers the alias, quoted. It is the table's own, or a new one where
     * that would hide another table of the statement.
     */
    public String enter(Table table) {
        String own = table.alias();
        String alias = own == null || isTaken(own) ? newAlias() : Identifier.quote(own);
        enter(table, alias);
        return alias;
    }

    /** Makes the table's columns known by an alias that is already in the text (a subquery's, say); quoted. */
    public void enter(Table table, String quotedAlias) {
        entered = new Entered(table, quotedAlias, entered);
        meet(table);
    }

    /** Its rows are met somewhere in the statement: remembered when they belong to tenants, in a subquery too. */
    public void meet(Table table) {
        if (table.tenantKey() != null) {
            ofTenants = ofTenants.isEmpty() ? new ArrayList<>(4) : ofTenants;
            ofTenants.add(table);
        }
    }

    /** An alias that nothing else in this statement has, quoted. */
    public String newAlias() {
        String alias = next < ALIASES.size() ? ALIASES.get(next) : "\"t" + next + '"';
        next++;
        return isThere(alias) ? newAlias() : alias;
    }

    /** A table of the scopes that are open has it, or {@link #newAlias()} gave it out. */
    private boolean isTaken(String own) {
        if (isThere(Identifier.quote(own))) {
            return true;
        }
        return own.matches("t[0-9]{1,9}") && Integer.parseInt(own.substring(1)) < next;
    }

    /** The table's alias, quoted; its name when it has not been written into the statement. */
    public String alias(Table table) {
        String known = known(table);
        if (known != null) {
            return known;
        }
        missing = missing == null ? table : missing;
        String own = table.alias();
        return Identifier.quote(own == null ? table.name() : own);
    }

    /** The table's alias, quoted; null when it has not been written into the statement. */
    @Nullable
    String known(Table table) {
        for (Entered one = entered; one != null; one = one.before()) {
            if (one.table() == table) {
                return one.alias();
            }
        }
        return null;
    }

    private boolean isThere(String quotedAlias) {
        for (Entered one = entered; one != null; one = one.before()) {
            if (one.alias().equals(quotedAlias)) {
                return true;
            }
        }
        return false;
    }

    /** What enters from here is known until {@link #closeScope()}: a subquery. */
    public void openScope() {
        nested = true;
        scopes = scopes.isEmpty() ? new ArrayList<>(2) : scopes;
        scopes.add(entered);
    }

    public void closeScope() {
        entered = scopes.remove(scopes.size() - 1);
    }

    /** What has been written so far. */
    public String text() {
        return script.text();
    }

    /**
     * The whole.
     *
     * @throws IllegalStateException when a column was written of a table that takes no part in the statement
     */
    public Statement toStatement() {
        if (missing != null) {
            throw new IllegalStateException("table " + missing.quotedName() + help(missing) + text());
        }
        return new Statement(text(), parameters(), participants());
    }

    private List<Parameter> parameters() {
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of(parameters[0]);
            case 2 -> List.of(parameters[0], parameters[1]);
            case 3 -> List.of(parameters[0], parameters[1], parameters[2]); // each of these copies once
            default -> List.of(size == parameters.length ? parameters : Arrays.copyOf(parameters, size));
        };
    }

    /** Those of the statement itself, in the order of the text; and those of tenants in its subqueries. */
    private List<Table> participants() {
        if (ofTenants.isEmpty() && entered != null && entered.before() == null) {
            return entered.table().alone();
        }
        List<Table> all = new ArrayList<>();
        addAll(entered, all);
        for (Table table : ofTenants) {
            if (!all.contains(table)) {
                all.add(table);
            }
        }
        return all;
    }

    private static void addAll(@Nullable Entered last, List<Table> tables) {
        if (last != null) {
            addAll(last.before(), tables);
            tables.add(last.table());
        }
    }

    private String help(Table table) {
        List<Table> there = new ArrayList<>();
        addAll(entered, there);
        return there.stream().anyMatch(t -> t.stoodFor() == table)
                ? " is the side of an outer join that may find no row: ask its Outer, get(t -> t.column) or"
                        + " is(t -> condition): "
                : " is used but takes no part in the statement: name this instance in from(...) or a join: ";
    }

    /**
     * A table by the name that its columns are written with.
     *
     * @param before what entered before it, and is still known
     */
    private record Entered(
            Table table, String alias, @Nullable Entered before) {}
}
