package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which columns get a text that is too long for them: PostgreSQL tells the limit, and not where it was met. */
final class Overlong {
    private static final Pattern LIMIT = Pattern.compile("\\((\\d+)\\)");
    private static final Pattern PLACE = Pattern.compile("\\?\\?|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\?");
    private static final Pattern SET = Pattern.compile("\"((?:[^\"]|\"\")+)\" = $");
    private static final Pattern INSERT =
            Pattern.compile("^INSERT INTO [^(]*\\((\"[^()]*\")\\) (?:VALUES|SELECT \\* FROM unnest)");

    private Overlong() {}

    /** Those that a value longer than the limit is on its way to, as far as the text of a statement of ours says it. */
    static List<String> columns(String message, Statement statement) {
        Matcher limit = LIMIT.matcher(message);
        if (!limit.find()) {
            return List.of();
        }
        int most = Integer.parseInt(limit.group(1));
        List<String> places = places(statement.text());
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0;
                i < places.size() && places.size() == statement.parameters().size();
                i++) {
            Parameter parameter = statement.parameters().get(i);
            boolean limited = !parameter.type().sqlName().startsWith("text");
            if (limited && !places.get(i).isEmpty() && isLonger(parameter.value(), most)) {
                columns.add(places.get(i));
            }
        }
        return List.copyOf(columns);
    }

    /** The column that each parameter goes to; empty where the text does not say it. */
    private static List<String> places(String text) {
        List<String> inserted = inserted(text);
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (place.group().equals("?")) {
                Matcher set = SET.matcher(text.substring(0, place.start()));
                String column = set.find() ? set.group(1).replace("\"\"", "\"") : "";
                places.add(inserted.isEmpty() ? column : inserted.get(places.size() % inserted.size()));
            }
        }
        return places;
    }

    private static List<String> inserted(String text) {
        Matcher insert = INSERT.matcher(text);
        List<String> columns = new ArrayList<>();
        if (insert.find()) {
            Matcher name = PLACE.matcher(insert.group(1));
            while (name.find()) {
                String quoted = name.group();
                columns.add(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
            }
        }
        return columns;
    }

    private static boolean isLonger(@Nullable Object value, int most) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(one -> isLonger(one, most));
        }
        return value instanceof String text && text.codePointCount(0, text.length()) > most;
    }
}
