package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which of the statements that travelled together failed. PostgreSQL does not say it, and the driver tells nothing of those
 * before; but an error names a table, a place, a value, and mostly one statement alone fits all of that. What only one of several
 * could have said is told of that one, anything else of all.
 */
record Blamed(ServerErrorMessage error, List<Statement> candidates) {
    /** What messages put names in, in the languages that PostgreSQL speaks. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"\u00ab\u201e\u201c]\\s?([^\"\u00bb\u201c\u201d]+?)\\s?[\"\u00bb\u201c\u201d]");

    /** DETAIL says {@code Key (a, b)=(1, x) ...}. */
    private static final Pattern KEY = Pattern.compile("\\)=\\((.*)\\)");

    /** The one, or all of them as one. */
    static Statement of(@Nullable ServerErrorMessage error, List<Asked> asked) {
        List<Statement> statements = asked.stream().map(Asked::statement).toList();
        List<Statement> left = error == null ? statements : new Blamed(error, statements).narrowed();
        boolean one = left.stream().map(Statement::text).distinct().count() == 1;
        return one ? left.get(0) : Asked.all(asked);
    }

    private List<Statement> narrowed() {
        Blamed left = error.getPosition() > 0 ? fitting(this::hasPlace) : this;
        if (error.getWhere() != null) {
            return left.candidates(); // a trigger or a function: what it names may be nobody's
        }
        return left.named().fitting(left::hasValues).candidates();
    }

    private Blamed fitting(Predicate<Statement> fits) {
        List<Statement> some = candidates.stream().filter(fits).toList();
        return some.isEmpty() ? this : new Blamed(error, some);
    }

    /**
     * By the table of the row; a foreign key is broken from either side, and the message names the other. Of other errors than
     * those about names and rows the quoted words are values, which say nothing.
     */
    private Blamed named() {
        String state = String.valueOf(error.getSQLState());
        boolean ofRow = state.startsWith("23");
        if (!ofRow && !state.startsWith("42")) {
            return this;
        }
        String table = error.getTable();
        Set<String> names = table == null || state.equals("23503") ? words() : Set.of(table);
        return fitting(one -> !(ofRow && reads(one)) && names.stream().anyMatch(name -> mentions(one, name)));
    }

    private static boolean reads(Statement one) {
        return one.text().stripLeading().regionMatches(true, 0, "SELECT", 0, 6);
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        QUOTED.matcher(String.valueOf(error.getMessage()))
                .results()
                .map(found -> found.group(1))
                .forEach(words::add);
        return words;
    }

    private static boolean mentions(Statement one, String name) {
        return one.tables().stream().anyMatch(table -> table.name().equals(name))
                || Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                        .matcher(one.text())
                        .find();
    }

    /** The place that the error points at lies in it, and one of the names that the error quotes stands there. */
    private boolean hasPlace(Statement one) {
        int place = Positions.inStatement(error.getPosition(), one.text());
        if (place == 0) {
            return false;
        }
        String there = one.text().substring(place - 1);
        Set<String> words = words();
        return words.isEmpty()
                || words.stream().anyMatch(word -> there.startsWith(word) || there.startsWith('"' + word));
    }

    /** It sends the values of the key that the error tells. */
    private boolean hasValues(Statement one) {
        return KEY.matcher(String.valueOf(error.getDetail()))
                .results()
                .map(MatchResult::group)
                .allMatch(key -> {
                    String values = key.substring(3, key.length() - 1);
                    Set<String> sent = new LinkedHashSet<>();
                    one.parameters().forEach(parameter -> addTexts(sent, parameter));
                    return sent.contains(values)
                            || Arrays.stream(values.split(", ")).allMatch(sent::contains);
                });
    }

    private static void addTexts(Set<String> texts, Parameter parameter) {
        if (parameter.value() instanceof List<?> list) {
            list.forEach(value -> texts.add(String.valueOf(value)));
        } else if (parameter.value() != null) {
            texts.add(String.valueOf(TextForm.of(parameter.type(), parameter.value())));
        }
    }
}
