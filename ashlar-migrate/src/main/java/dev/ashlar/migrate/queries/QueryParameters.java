package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.SqlToken;
import dev.ashlar.migrate.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code :name} and {@code $1} in a statement; not a cast's {@code ::}, nor what stands in quotes. */
final class QueryParameters {
    private final SqlStatement statement;
    private final String sql;
    private final List<SaidParameter> said;
    private final List<Diagnostic> problems;
    private final List<String> names = new ArrayList<>();
    private final List<QueryFile.Place> places = new ArrayList<>();
    private int named;
    private int numbered;

    private QueryParameters(SqlStatement statement, List<SaidParameter> said, List<Diagnostic> problems) {
        this.statement = statement;
        this.sql = statement.span().file().text();
        this.said = said;
        this.problems = problems;
    }

    static QueryParameters read(SqlStatement statement, List<SaidParameter> said, List<Diagnostic> problems) {
        QueryParameters parameters = new QueryParameters(statement, said, problems);
        List<SqlToken> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            parameters.look(tokens.get(i), tokens.get(i + 1));
        }
        parameters.check();
        return parameters;
    }

    /** In the order of their numbers; of those with names, in the order in which they are first met. */
    List<String> names() {
        return names;
    }

    List<QueryFile.Place> places() {
        return places;
    }

    private void look(SqlToken mark, SqlToken next) {
        if (mark.kind() != Kind.OTHER || mark.end() != next.start()) {
            return;
        }
        String text = mark.text(sql);
        if (text.equals(":") && next.kind() == Kind.WORD && beginsParameter(mark.start())) {
            named++;
            add(next.text(sql), mark.start(), next.end());
        } else if (text.equals("$") && Character.isDigit(sql.charAt(next.start()))) {
            number(mark.start(), next);
        }
    }

    /** {@code a::int} is a cast, and {@code a[1:n]} the part of an array. */
    private boolean beginsParameter(int colon) {
        char before = colon == 0 ? ' ' : sql.charAt(colon - 1);
        return before != ':' && before != ']' && before != ')' && !Character.isLetterOrDigit(before) && before != '_';
    }

    private void add(String name, int start, int end) {
        if (!names.contains(name)) {
            names.add(name);
        }
        places.add(new QueryFile.Place(names.indexOf(name), start, end));
    }

    private void number(int start, SqlToken digits) {
        String text = digits.text(sql);
        if (!text.matches("[1-9]\\d{0,3}")) {
            problems.add(
                    Diagnostic.error("unread-parameter", "`$" + text + "` is no parameter", span(start, digits.end())));
            return;
        }
        numbered++;
        int number = Integer.parseInt(text);
        while (names.size() < number) {
            int next = names.size() + 1;
            names.add(said.stream()
                    .filter(s -> s.number() == next)
                    .map(SaidParameter::name)
                    .findFirst()
                    .orElse(SaidParameter.unnamed(next)));
        }
        places.add(new QueryFile.Place(number - 1, start, digits.end()));
    }

    private void check() {
        if (named > 0 && numbered > 0) {
            QueryFile.Place place = places.stream()
                    .filter(p -> sql.charAt(p.start()) == '$')
                    .findFirst()
                    .orElse(places.get(0));
            problems.add(Diagnostic.error(
                            "mixed-parameters",
                            "this query has parameters with names and parameters with numbers",
                            span(place.start(), place.end()))
                    .help("give this one a name too: `:value` instead of `" + sql.substring(place.start(), place.end())
                            + "`"));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            if (places.stream().noneMatch(p -> p.parameter() == index)) {
                problems.add(Diagnostic.error(
                                "unused-parameter",
                                "`$" + (i + 1) + "` is not used, and PostgreSQL cannot tell its type",
                                span(places.get(0).start(), places.get(0).end()))
                        .help("number the parameters from 1 without a gap, or give them names: `:name`"));
            }
        }
        said.stream().filter(s -> !names.contains(s.name())).forEach(this::stranger);
    }

    private void stranger(SaidParameter one) {
        problems.add(
                Diagnostic.error("unknown-parameter", "the query has no parameter `" + one.name() + "`", one.span())
                        .help(
                                names.isEmpty()
                                        ? "it has none: write `:" + one.name()
                                                + "` where the value belongs, or remove this line"
                                        : "it has " + String.join(", ", names)));
    }

    private Span span(int start, int end) {
        return new Span(statement.span().file(), start, end);
    }
}
