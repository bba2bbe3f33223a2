package dev.ashlar.tables.write;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names in a list of fields. */
final class Names {
    private static final Pattern NAME = Pattern.compile("\\w+");

    private Names() {}

    static List<String> in(String list) {
        return NAME.matcher(list).results().map(MatchResult::group).toList();
    }
}
