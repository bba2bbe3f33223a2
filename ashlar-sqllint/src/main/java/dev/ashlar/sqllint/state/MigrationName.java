package dev.ashlar.sqllint.state;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tools name their migrations, and in which order they run. */
public final class MigrationName {
    private static final Pattern FLYWAY =
            Pattern.compile("^((?:.*/)?)([VURB])(\\d+(?:[._]\\d+)*)?(__[^/]*)(\\.sql)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMED = Pattern.compile("^((?:.*/)?)(\\d{14})_([^/]*)(/migration\\.sql)$");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    /** Flyway's order: by version, number by number; repeatable ones last, by their description; other names as they are. */
    public static final Comparator<String> ORDER = Comparator.comparing(MigrationName::isRepeatable)
            .thenComparing(MigrationName::numbers, MigrationName::compare)
            .thenComparing(name -> name);

    private MigrationName() {}

    /** {@code V1.2__x.sql}, {@code R__x.sql}; {@code B1__x.sql} is a baseline. */
    public static boolean isFlyway(String name) {
        Matcher matcher = FLYWAY.matcher(name);
        return matcher.matches()
                && (matcher.group(3) != null || matcher.group(2).equalsIgnoreCase("R"));
    }

    public static boolean isRepeatable(String name) {
        Matcher matcher = FLYWAY.matcher(name);
        return matcher.matches() && matcher.group(2).equalsIgnoreCase("R");
    }

    /** Flyway's version, without zeros that mean nothing; or the time in the name of a folder. */
    public static Optional<String> version(String name) {
        Matcher timed = TIMED.matcher(name);
        if (timed.matches()) {
            return Optional.of(timed.group(2));
        }
        List<Long> numbers = numbers(name);
        return numbers.isEmpty() || !isFlyway(name)
                ? Optional.empty()
                : Optional.of(
                        String.join(".", numbers.stream().map(String::valueOf).toList()));
    }

    private static List<Long> numbers(String name) {
        Matcher matcher = FLYWAY.matcher(name);
        if (!matcher.matches() || matcher.group(3) == null) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (String part : matcher.group(3).split("[._]")) {
            numbers.add(Long.parseLong(part.length() > 18 ? part.substring(0, 18) : part));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1) == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return List.copyOf(numbers);
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = Long.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Names of files that run right after one.
     *
     * @param all the names of the others
     * @return none when there is no room
     */
    public static List<String> after(String name, List<String> all, int count) {
        Matcher timed = TIMED.matcher(name);
        if (count == 0) {
            return List.of();
        }
        if (timed.matches()) {
            return timed(timed, all, count);
        }
        Matcher flyway = FLYWAY.matcher(name);
        return flyway.matches() && flyway.group(3) != null ? versioned(flyway, all, count) : List.of();
    }

    private static List<String> versioned(Matcher name, List<String> all, int count) {
        List<Long> own = numbers(name.group());
        String between = "";
        while (isTaken(own, between, all)) {
            between += ".0";
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(
                    name.group(1) + name.group(2) + name.group(3) + between + "." + i + name.group(4) + name.group(5));
        }
        return names;
    }

    /** Whether some version begins with this one: then ours would not be the next. */
    private static boolean isTaken(List<Long> own, String between, List<String> all) {
        List<Long> prefix = new ArrayList<>(own);
        for (int i = 0; i < between.length() / 2; i++) {
            prefix.add(0L);
        }
        return all.stream()
                .map(MigrationName::numbers)
                .anyMatch(n ->
                        n.size() > prefix.size() && n.subList(0, prefix.size()).equals(prefix));
    }

    private static List<String> timed(Matcher name, List<String> all, int count) {
        List<String> names = new ArrayList<>();
        try {
            LocalDateTime time = LocalDateTime.parse(name.group(2), STAMP);
            for (int i = 1; i <= count; i++) {
                names.add(name.group(1) + STAMP.format(time.plusSeconds(i)) + "_" + name.group(3) + "_" + (i + 1)
                        + name.group(4));
            }
        } catch (DateTimeParseException e) {
            return List.of(); // fourteen digits that are no time
        }
        String last = names.get(names.size() - 1);
        boolean room = all.stream().noneMatch(o -> o.compareTo(name.group()) > 0 && o.compareTo(last) <= 0);
        return room ? names : List.of();
    }
}
