package dev.ashlar.compiler.lint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the manual that explain the rules. They travel with the program. */
public final class RulePages {
    private static final String HOME = "https://ashlar.dev/docs/rules/";

    private RulePages() {}

    /** The page in Markdown; empty for a rule that has none. */
    public static Optional<String> page(String code) {
        try (InputStream page = RulePages.class.getResourceAsStream("rules/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why, in one paragraph: the first under the title and the severity. */
    public static Optional<String> reason(String code) {
        return page(code)
                .map(text -> text.split("\n\n"))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2].strip());
    }

    /** Where a reader finds the page. */
    public static String uri(String code) {
        return HOME + code;
    }
}
