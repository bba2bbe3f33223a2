package dev.ashlar.runtime.law;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Questions to a text: parts of it, in either case, beside a value or another column. */
final class TextFilters {
    private enum Part {
        CONTAINS(String::contains),
        STARTS_WITH(String::startsWith),
        ENDS_WITH(String::endsWith);

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final BiPredicate<String, String> holds;

        Part(BiPredicate<String, String> holds) {
            this.holds = holds;
        }

        Condition condition(TextColumn text, String value, boolean ignoringCase) {
            return switch (this) {
                case CONTAINS -> ignoringCase ? text.ignoringCase().contains(value) : text.contains(value);
                case STARTS_WITH -> ignoringCase ? text.ignoringCase().startsWith(value) : text.startsWith(value);
                case ENDS_WITH -> ignoringCase ? text.ignoringCase().endsWith(value) : text.endsWith(value);
            };
        }

        Condition condition(TextColumn text, TextColumn value, boolean ignoringCase) {
            return switch (this) {
                case CONTAINS -> ignoringCase ? text.ignoringCase().contains(value) : text.contains(value);
                case STARTS_WITH -> ignoringCase ? text.ignoringCase().startsWith(value) : text.startsWith(value);
                case ENDS_WITH -> ignoringCase ? text.ignoringCase().endsWith(value) : text.endsWith(value);
            };
        }
    }

    private TextFilters() {}

    static Filter random(Kind kind, Attribute attribute, Random random) {
        boolean ignoringCase = random.nextBoolean();
        return switch (random.nextInt(4)) {
            case 0 -> columns(kind, attribute, ignoringCase, random);
            case 1 -> equality(attribute, random);
            case 2 -> in(attribute, random);
            default -> part(attribute, ignoringCase, random);
        };
    }

    private static Filter part(Attribute attribute, boolean ignoringCase, Random random) {
        Part part = part(random);
        String whole = (String) attribute.value(random);
        String value = whole.substring(whole.isEmpty() ? 0 : random.nextInt(whole.length()));
        return ScalarFilters.of(
                attribute,
                part + (ignoringCase ? " ignoring case " : " ") + value,
                c -> part.condition((TextColumn) (Expression<?>) c, value, ignoringCase),
                v -> part.holds.test(folded(v, ignoringCase), folded(value, ignoringCase)));
    }

    private static Filter equality(Attribute attribute, Random random) {
        String value = (String) attribute.value(random);
        boolean equal = random.nextBoolean();
        return ScalarFilters.of(
                attribute,
                (equal ? "= " : "<> ") + value + " ignoring case",
                c -> equal
                        ? ((TextColumn) (Expression<?>) c).ignoringCase().eq(value)
                        : ((TextColumn) (Expression<?>) c).ignoringCase().ne(value),
                v -> folded(v, true).equals(folded(value, true)) == equal);
    }

    private static Filter in(Attribute attribute, Random random) {
        List<String> values = new ArrayList<>();
        attribute.values(random).forEach(v -> values.add((String) v));
        boolean in = random.nextBoolean();
        return new Filter(
                attribute.column() + (in ? " in " : " not in ") + values + " ignoring case",
                t -> in
                        ? ScalarFilters.text(t, attribute).ignoringCase().in(values)
                        : ScalarFilters.text(t, attribute).ignoringCase().notIn(values),
                (s, item) -> {
                    Object value = item.get(attribute.column());
                    Boolean isIn = Truth.isIn(
                            value == null ? null : folded(value, true),
                            values.stream().map(v -> folded(v, true)).toList());
                    return in ? isIn : Truth.not(isIn);
                });
    }

    private static Filter columns(Kind kind, Attribute left, boolean ignoringCase, Random random) {
        List<Attribute> others =
                kind.attributes().stream().filter(Attribute::isText).toList();
        Attribute right = others.get(random.nextInt(others.size()));
        Part part = part(random);
        return new Filter(
                left.column() + " " + part + (ignoringCase ? " ignoring case " : " ") + right.column(),
                t -> part.condition(ScalarFilters.text(t, left), ScalarFilters.text(t, right), ignoringCase),
                (s, item) -> holds(part, item.get(left.column()), item.get(right.column()), ignoringCase));
    }

    private static @Nullable Boolean holds(
            Part part, @Nullable Object left, @Nullable Object right, boolean ignoringCase) {
        return (left == null || right == null)
                ? null
                : (Boolean) part.holds.test(folded(left, ignoringCase), folded(right, ignoringCase));
    }

    private static String folded(Object text, boolean ignoringCase) {
        return ignoringCase ? ((String) text).toLowerCase(Locale.ROOT) : (String) text;
    }

    private static Part part(Random random) {
        return Part.values()[random.nextInt(Part.values().length)];
    }
}
