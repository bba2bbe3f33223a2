package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.lint.live.LiveStatement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about counted statements. */
public final class Statements {
    private static final int SHOWN = 120;
    private static final Pattern ONE_KEY = Pattern.compile(
            "(?is)^\\s*SELECT\\b.*\\bFROM\\s+([\\w.\"]+)(\\s+(?:AS\\s+)?\\w+)?\\s+WHERE\\s+[\\w.\"]+\\s*=\\s*\\$\\d+\\s*(LIMIT\\s+\\$\\d+)?\\s*;?\\s*$");

    private Statements() {}

    /** The statement in one line, cut. */
    public static String shown(LiveStatement statement) {
        String line = statement.text().strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    public static boolean isSelect(LiveStatement statement) {
        return statement.text().strip().regionMatches(true, 0, "SELECT", 0, 6);
    }

    /** The table of a statement that looks rows up by one value. */
    public static Optional<String> lookedUp(LiveStatement statement) {
        Matcher matcher = ONE_KEY.matcher(statement.text());
        return matcher.matches() ? Optional.of(matcher.group(1).replace("\"", "")) : Optional.empty();
    }
}
