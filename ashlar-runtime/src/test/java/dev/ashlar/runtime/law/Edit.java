package dev.ashlar.runtime.law;

import dev.ashlar.runtime.write.NumberChange;
import dev.ashlar.sql.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an update makes of one column, in two forms. */
record Edit(String column, String words, Consumer<AnyUpdate> sql, UnaryOperator<@Nullable Object> loop) {
    static Edit random(Attribute attribute, Random random) {
        if (attribute.isJson() && random.nextInt(3) > 0) {
            return merge(attribute.column(), random);
        }
        if (attribute.isList() && random.nextInt(3) > 0) {
            return list(attribute, random);
        }
        return attribute.isNumber() && random.nextInt(3) > 0
                ? number(attribute, random)
                : value(attribute.column(), attribute.valueOrNull(random));
    }

    static Edit value(String column, @Nullable Object value) {
        return new Edit(column, "= " + value, u -> u.put(column, value), old -> value);
    }

    private static Edit number(Attribute attribute, Random random) {
        List<Sum> sums = new ArrayList<>();
        do {
            sums.add(new Sum(random.nextInt(4), 1 + random.nextInt(3)));
        } while (random.nextInt(3) == 0);
        return new Edit(
                attribute.column(),
                sums.toString(),
                u -> u.<Number>count(attribute.column(), c -> {
                    NumberChange<Number> change = c;
                    for (Sum sum : sums) {
                        change = sum.write(change, attribute.pool().get(0));
                    }
                    return change;
                }),
                old -> {
                    Object value = old;
                    for (Sum sum : sums) {
                        value = sum.of(value);
                    }
                    return value instanceof BigDecimal money ? money.setScale(2, RoundingMode.HALF_UP) : value;
                });
    }

    /** An operation of arithmetic. */
    private record Sum(int operation, int by) {
        NumberChange<Number> write(NumberChange<Number> change, Object like) {
            Number number = like instanceof Double
                    ? (Number) (double) by
                    : like instanceof Long
                            ? (Number) (long) by
                            : like instanceof BigDecimal ? (Number) BigDecimal.valueOf(by) : (Number) by;
            return switch (operation) {
                case 0 -> change.increment(number);
                case 1 -> change.decrement(number);
                case 2 -> change.multiply(number);
                default -> change.divide(number);
            };
        }

        @Nullable
        Object of(@Nullable Object value) {
            if (value instanceof Integer i) {
                return (int) whole(i);
            }
            if (value instanceof Long l) {
                return whole(l);
            }
            if (value instanceof Double d) {
                return switch (operation) {
                    case 0 -> d + by;
                    case 1 -> d - by;
                    case 2 -> d * by;
                    default -> d / by;
                };
            }
            return value == null ? null : exact((BigDecimal) value);
        }

        private long whole(long value) {
            return switch (operation) {
                case 0 -> value + by;
                case 1 -> value - by;
                case 2 -> value * by;
                default -> value / by;
            };
        }

        private BigDecimal exact(BigDecimal value) {
            BigDecimal by = BigDecimal.valueOf(this.by);
            return switch (operation) {
                case 0 -> value.add(by);
                case 1 -> value.subtract(by);
                case 2 -> value.multiply(by);
                default -> value.divide(by, 20, RoundingMode.HALF_UP);
            };
        }

        @Override
        public String toString() {
            return "+-*/".charAt(operation) + " " + by;
        }
    }

    private static Edit list(Attribute attribute, Random random) {
        List<Object> some = new ArrayList<>((List<?>) attribute.value(random));
        some.removeIf(Objects::isNull);
        String column = attribute.column();
        return switch (random.nextInt(3)) {
            case 0 ->
                new Edit(
                        column,
                        "push " + some,
                        u -> u.elements(column, l -> l.pushAll(some)),
                        old -> joined(old, some));
            case 1 ->
                new Edit(
                        column,
                        "prepend " + some,
                        u -> u.elements(column, l -> l.prependAll(some)),
                        old -> joined(some, (List<?>) old));
            default -> remove(column, some.isEmpty() ? attribute.element(random) : some.get(0));
        };
    }

    private static Edit remove(String column, Object element) {
        return new Edit(column, "remove " + element, u -> u.elements(column, l -> l.remove(element)), old -> {
            if (old == null) {
                return null;
            }
            List<Object> rest = new ArrayList<>((List<?>) old);
            rest.removeAll(Collections.singleton(element));
            return rest;
        });
    }

    private static Object joined(@Nullable Object first, @Nullable List<?> second) {
        List<Object> all = new ArrayList<>();
        if (first != null) {
            all.addAll((List<?>) first);
        }
        if (second != null) {
            all.addAll(second);
        }
        return all;
    }

    /** As {@code jsonb} writes documents: objects of one letter's keys and numbers, arrays, and scalars. */
    private static Edit merge(String column, Random random) {
        String key = random.nextBoolean() ? "a" : "b";
        int value = random.nextInt(3);
        String object = "{\"" + key + "\": " + value + "}";
        return new Edit(
                column,
                "merge " + object,
                u -> u.document(column, j -> j.merge(new Json(object))),
                old -> new Json(merged(old == null ? "null" : ((Json) old).text(), key, value)));
    }

    private static String merged(String old, String key, int value) {
        String object = "{\"" + key + "\": " + value + "}";
        if (old.equals("null") || old.equals("{}")) {
            return object;
        }
        if (old.startsWith("[")) {
            return old.equals("[]") ? "[" + object + "]" : old.substring(0, old.length() - 1) + ", " + object + "]";
        }
        return old.startsWith("{") ? object(old, key, value) : "[" + old + ", " + object + "]";
    }

    private static String object(String old, String key, int value) {
        java.util.TreeMap<String, String> all = new java.util.TreeMap<>();
        for (String one : old.substring(1, old.length() - 1).split(", ")) {
            all.put(one.substring(1, 2), one.substring(5));
        }
        all.put(key, String.valueOf(value));
        StringBuilder out = new StringBuilder();
        all.forEach((k, v) -> out.append(out.length() == 0 ? "{" : ", ").append("\"" + k + "\": " + v));
        return out + "}";
    }

    @Override
    public String toString() {
        return column + " " + words;
    }
}
