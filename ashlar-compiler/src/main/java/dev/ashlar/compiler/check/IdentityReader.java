package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** Reads the options of an identity column, and holds them against each other as PostgreSQL would. */
final class IdentityReader {
    private final Said directive;
    private final boolean big;
    private final Findings findings;

    IdentityReader(Said directive, boolean big, Findings findings) {
        this.directive = directive;
        this.big = big;
        this.findings = findings;
    }

    ColumnOptions.Identity read() {
        Long start = number("start");
        Long increment = number("increment");
        Long min = number("min");
        Long max = number("max");
        Long cache = number("cache");
        refuse("increment", increment != null && increment == 0, "cannot be 0");
        refuse("cache", cache != null && cache < 1, "is at least 1");
        refuse("max", min != null && max != null && max <= min, "is more than `min`");
        refuse("start", start != null && min != null && start < min, "is not below `min`");
        refuse("start", start != null && max != null && start > max, "is not above `max`");
        boolean upwards = increment == null || increment > 0;
        refuse("start", start != null && min == null && upwards && start < 1, "is not below `min`, which is 1");
        return new ColumnOptions.Identity(
                directive.text("kind").filter("always"::equals).isPresent(),
                start,
                increment,
                min,
                max,
                cache,
                directive.flag("cycle"));
    }

    private @Nullable Long number(String parameter) {
        String digits = directive.text(parameter).orElse(null);
        if (digits == null) {
            return null;
        }
        try {
            return big ? Long.parseLong(digits) : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            refuse(parameter, true, "is a number that " + (big ? "`BigInt`" : "`Int`") + " holds");
            return null;
        }
    }

    private void refuse(String parameter, boolean wrong, String rule) {
        if (wrong) {
            Span span = directive.required(parameter).span();
            findings.error(
                    "wrong-arguments",
                    "`" + parameter + "` of `@identity` " + rule,
                    span,
                    "write `/// " + directive.spec().example() + "`");
        }
    }
}
