package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.source.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * What lists say of a rule.
 *
 * @param severity an error is for what will hurt; the rest is a warning or a hint
 * @param summary one line that says what it finds, without a full stop: {@code a foreign key without an index}
 * @param first the narrowest profile that has it
 */
public record About(Severity severity, Category category, String summary, Profile first) {
    public static About error(Category category, String summary) {
        return new About(Severity.ERROR, category, summary, Profile.RECOMMENDED);
    }

    public static About warning(Category category, String summary) {
        return new About(Severity.WARNING, category, summary, Profile.RECOMMENDED);
    }

    public static About info(Category category, String summary) {
        return new About(Severity.INFO, category, summary, Profile.RECOMMENDED);
    }

    /** The same in {@code strict} alone, or in {@code saas} and {@code strict}. */
    public About from(Profile profile) {
        return new About(severity, category, summary, profile);
    }

    /** The profiles that have it. */
    public List<Profile> profiles() {
        return Arrays.stream(Profile.values()).filter(p -> p.includes(first)).toList();
    }
}
