package dev.ashlar.migrate.plan;

import dev.ashlar.compiler.source.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a {@code down.sql} says of itself: that there is no way back, with the reason, or what the way back does not restore. */
public final class OneWay {
    private static final Pattern REASON = Pattern.compile("(?m)^-- one-way: (.+)$", Pattern.CASE_INSENSITIVE);

    private OneWay() {}

    /** Why it leads nowhere, empty when it does not say so. */
    public static Optional<String> reason(SourceFile down) {
        Matcher matcher = REASON.matcher(down.text());
        return matcher.find() ? Optional.of(matcher.group(1).strip().replaceAll("\\.$", "")) : Optional.empty();
    }

    /** The remark that values of a column are not restored, for the head of a {@code down.sql}. */
    public static String otherValues(String column) {
        return "-- There and back, values of " + column + " are others.\n";
    }

    /** Whether the file says so of the column. */
    public static boolean admits(SourceFile down, String column) {
        return down.text().replace("\r\n", "\n").contains(otherValues(column));
    }

    /**
     * @param tried a way back that failed, kept as comments for somebody who can mend it
     */
    public static String script(String reason, String tried) {
        String kept = tried.lines().map(l -> l.isBlank() ? "--" : "-- " + l).collect(Collectors.joining("\n"));
        return "-- One-way: " + reason.replaceAll("\\s+", " ") + "\n"
                + "-- This way back was tried and fails; mend it and take out the dashes, or leave it so.\n"
                + kept + "\n";
    }
}
