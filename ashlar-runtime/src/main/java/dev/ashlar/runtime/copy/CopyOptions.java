package dev.ashlar.runtime.copy;

import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How COPY writes a file: the options of PostgreSQL's manual, page COPY. Text is UTF-8. Begin with {@link #CSV}, {@link #TEXT} or
 * {@link #BINARY}.
 *
 * @param header whether a line with the columns' names comes first
 * @param delimiter what stands between values; null: as the format has it
 * @param nullAs what NULL is written as; null: as the format has it
 * @param quote what stands around values in CSV; null: a double quote
 * @param forceQuote whether all values of CSV that are not NULL have quotes
 */
public record CopyOptions(
        Format format,
        boolean header,
        @Nullable Character delimiter,
        @Nullable String nullAs,
        @Nullable Character quote,
        boolean forceQuote) {
    /** Commas, quotes where they are needed, nothing for NULL, and the names in the first line. */
    public static final CopyOptions CSV = new CopyOptions(Format.CSV, true, null, null, null, false);

    /** PostgreSQL's own text: tabs between values, {@code \N} for NULL. {@code COPY ... FROM} reads it back. */
    public static final CopyOptions TEXT = new CopyOptions(Format.TEXT, false, null, null, null, false);

    /** PostgreSQL's own bytes, for another table with columns of the very same types. */
    public static final CopyOptions BINARY = new CopyOptions(Format.BINARY, false, null, null, null, false);

    /** The manual's FORMAT. */
    public enum Format {
        CSV("csv"),
        TEXT("text"),
        BINARY("binary");

        private final String word;

        Format(String word) {
            this.word = word;
        }
    }

    /** @throws IllegalArgumentException for what the format has not */
    public CopyOptions {
        refuse(format == Format.BINARY && (header || delimiter != null || nullAs != null), "binary has no options");
        refuse(format != Format.CSV && (quote != null || forceQuote), "only CSV has quotes");
        refuse(delimiter != null && delimiter > '~', "the delimiter has to be a character of one byte");
        refuse(quote != null && quote > '~', "the quote has to be a character of one byte");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("COPY: " + why);
        }
    }

    public CopyOptions header(boolean first) {
        return new CopyOptions(format, first, delimiter, nullAs, quote, forceQuote);
    }

    public CopyOptions delimiter(char between) {
        return new CopyOptions(format, header, between, nullAs, quote, forceQuote);
    }

    public CopyOptions nullAs(String text) {
        return new CopyOptions(format, header, delimiter, text, quote, forceQuote);
    }

    public CopyOptions quote(char around) {
        return new CopyOptions(format, header, delimiter, nullAs, around, forceQuote);
    }

    /** Quotes around all values but NULL, so that an empty text is not mistaken for it. */
    public CopyOptions forceQuotes() {
        return new CopyOptions(format, header, delimiter, nullAs, quote, true);
    }

    public boolean isBinary() {
        return format == Format.BINARY;
    }

    /** As COPY takes them. */
    @Override
    public String toString() {
        List<String> options = new ArrayList<>();
        options.add("FORMAT " + format.word);
        if (header) {
            options.add("HEADER");
        }
        add(options, "DELIMITER ", delimiter);
        add(options, "NULL ", nullAs);
        add(options, "QUOTE ", quote);
        if (forceQuote) {
            options.add("FORCE_QUOTE *");
        }
        return "(" + String.join(", ", options) + ")";
    }

    private static void add(List<String> options, String word, @Nullable Object value) {
        if (value != null) {
            options.add(word + Literal.anywhere(value.toString()).strip());
        }
    }
}
