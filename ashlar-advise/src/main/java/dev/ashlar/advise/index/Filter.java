package dev.ashlar.advise.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a scan, as EXPLAIN prints them, sorted by what an index can do with them.
 *
 * @param equal columns that are compared by equality
 * @param ranges columns that are compared by order
 * @param constant conditions without a value that a partial index can promise ({@code deleted_at IS NULL})
 */
public record Filter(List<String> equal, List<String> ranges, List<String> constant) {
    private static final String COLUMN = "\\(?(\"[^\"]+\"|[a-z_][a-z0-9_$]*)\\)?(?:::[a-z ]+)?";
    private static final Pattern EQUAL = Pattern.compile(COLUMN + " = .*", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile(COLUMN + " (?:<|<=|>|>=) .*", Pattern.DOTALL);
    private static final Pattern IS_NULL = Pattern.compile(COLUMN + " IS NULL");
    private static final Pattern TRUTH = Pattern.compile("(?:NOT )?(\"[^\"]+\"|[a-z_][a-z0-9_$]*)");

    public static Filter read(String text) {
        List<String> equal = new ArrayList<>();
        List<String> ranges = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (String condition : conjuncts(text)) {
            Matcher nothing = IS_NULL.matcher(condition);
            Matcher same = EQUAL.matcher(condition);
            Matcher range = RANGE.matcher(condition);
            if (nothing.matches()) {
                constant.add(nothing.group(1) + " IS NULL");
            } else if (same.matches()) {
                equal.add(same.group(1));
            } else if (range.matches()) {
                ranges.add(range.group(1));
            } else if (TRUTH.matcher(condition).matches()) {
                constant.add(condition);
            }
        }
        return new Filter(equal, ranges, constant);
    }

    /** {@code ((a = 1) AND (b IS NULL))} has two; what stands under OR is left whole. */
    static List<String> conjuncts(String text) {
        String inner = stripped(text.strip());
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (!quoted && depth == 0 && inner.startsWith(" AND ", i)) {
                parts.add(stripped(inner.substring(start, i)));
                start = i + " AND ".length();
            }
        }
        parts.add(stripped(inner.substring(start)));
        return parts;
    }

    /** Without the pair of parentheses around the whole of it. */
    private static String stripped(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return text;
            }
        }
        return stripped(text.substring(1, text.length() - 1));
    }
}
