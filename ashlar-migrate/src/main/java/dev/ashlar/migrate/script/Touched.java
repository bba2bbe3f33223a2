package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the DDL of a script alters, by its text: {@code table posts} for the whole of it, {@code table posts.slug} for a column
 * or a constraint, {@code index posts_slug_key} and so on for other objects.
 */
public final class Touched {
    static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))?)";
    static final String IF = "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?";
    static final Pattern ALTER_TABLE = pattern("^ALTER\\s+TABLE\\s+" + IF + "(?:ONLY\\s+)?" + NAME + "\\s+(.*)$");
    private static final Pattern WHOLE_TABLE = pattern("^(?:DROP|CREATE)\\s+TABLE\\s+" + IF + NAME);
    private static final Pattern PART =
            pattern("\\b(?:ADD|DROP|ALTER|RENAME|VALIDATE)\\s+(?:(?:COLUMN|CONSTRAINT)\\s+)?" + IF + NAME);
    private static final Pattern OTHER = pattern("^(?:CREATE|ALTER|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:UNIQUE\\s+)?"
            + "(INDEX|TYPE|DOMAIN|(?:MATERIALIZED\\s+)?VIEW|FUNCTION|PROCEDURE|SEQUENCE|TRIGGER|POLICY|EXTENSION)\\s+"
            + "(?:CONCURRENTLY\\s+)?" + IF + NAME + "(?:\\s+ON\\s+" + NAME + ")?");

    private Touched() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    public static Set<String> of(SourceFile file) {
        Set<String> touched = new LinkedHashSet<>();
        for (SqlStatement statement : StatementSplitter.split(file, SqlLexer.tokens(file.text()))) {
            add(statement.text().strip(), touched);
        }
        return touched;
    }

    private static void add(String sql, Set<String> touched) {
        Matcher alter = ALTER_TABLE.matcher(sql);
        if (alter.find()) {
            parts("table " + name(alter.group(1)), alter.group(2), touched);
            return;
        }
        Matcher whole = WHOLE_TABLE.matcher(sql);
        if (whole.find()) {
            touched.add("table " + name(whole.group(1)));
            return;
        }
        Matcher other = OTHER.matcher(sql);
        if (other.find()) {
            String kind = other.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            boolean ofTable = (kind.equals("trigger") || kind.equals("policy")) && other.group(3) != null;
            touched.add(kind + " " + name(other.group(2)) + (ofTable ? " of " + name(other.group(3)) : ""));
        }
    }

    private static void parts(String table, String actions, Set<String> touched) {
        if (actions.toUpperCase(Locale.ROOT).startsWith("RENAME TO")) {
            touched.add(table);
            return;
        }
        Matcher part = PART.matcher(actions);
        while (part.find()) {
            touched.add(table + "." + name(part.group(1)));
        }
    }

    static String name(String sql) {
        return String.join(".", parts(sql));
    }

    /** A name and its schema, as PostgreSQL would fold them. */
    static List<String> parts(String sql) {
        return Stream.of(sql.split("\\s*\\.\\s*"))
                .map(part -> part.startsWith("\"")
                        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                        : part.toLowerCase(Locale.ROOT))
                .toList();
    }
}
