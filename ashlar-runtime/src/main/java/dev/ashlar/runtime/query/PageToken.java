package dev.ashlar.runtime.query;

import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: behind a row, or before it. Its text goes to whoever turns the pages and comes back; it says the
 * values that the rows are sorted by, so it is no secret, and who changes it gets another page of the same query.
 *
 * @param text letters, digits, {@code -} and {@code _}
 */
public record PageToken(String text) {
    /**
     * What the text says.
     *
     * @param values one for each order, as PostgreSQL writes them
     */
    record Place(String order, boolean backward, List<@Nullable String> values) {}

    /** @param order what the query sorts by, see {@link #fingerprint} */
    static PageToken of(String order, boolean backward, List<@Nullable String> values) {
        StringBuilder plain = new StringBuilder(80).append(order).append(backward ? '<' : '>');
        for (String value : values) {
            if (value == null) {
                plain.append('-');
            } else {
                plain.append(value.length()).append(':').append(value);
            }
        }
        byte[] bytes = plain.toString().getBytes(StandardCharsets.UTF_8);
        return new PageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * @param order what the query sorts by
     * @param columns how many values it sorts by
     * @throws IllegalArgumentException when the text is no token, or one of a query that sorts otherwise
     */
    Place place(String order, int columns) {
        String plain = decoded();
        Place place = parsed(plain);
        if (!place.order().equals(order) || place.values().size() != columns) {
            throw new IllegalArgumentException(
                    "the page token is of a query with another order: begin again with the first page");
        }
        return place;
    }

    private String decoded() {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private Place parsed(String plain) {
        int first = Math.min(indexOf(plain, '<'), indexOf(plain, '>'));
        if (first > 8) {
            throw invalid();
        }
        List<@Nullable String> values = new ArrayList<>();
        int at = first + 1;
        while (at < plain.length()) {
            if (plain.charAt(at) == '-') {
                values.add(null);
                at++;
                continue;
            }
            int colon = plain.indexOf(':', at);
            int length = colon < 0 ? -1 : number(plain.substring(at, colon));
            if (length < 0 || colon + 1 + length > plain.length()) {
                throw invalid();
            }
            values.add(plain.substring(colon + 1, colon + 1 + length));
            at = colon + 1 + length;
        }
        return new Place(plain.substring(0, first), plain.charAt(first) == '<', values);
    }

    private static int indexOf(String plain, char sign) {
        int at = plain.indexOf(sign);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw invalid();
            }
            number = 10 * number + digit;
        }
        if (digits.isEmpty() || digits.length() > 9) {
            throw invalid();
        }
        return number;
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("the page token cannot be read: begin again with the first page");
    }

    /** Of the words: it tells orders apart, and need not do more. */
    static String fingerprint(SqlWriter out, List<Order> orders) {
        out.append("[");
        Groups.separated(out, orders, order -> order.write(out));
        return Integer.toHexString(out.append("]").text().hashCode());
    }

    @Override
    public String toString() {
        return text;
    }
}
