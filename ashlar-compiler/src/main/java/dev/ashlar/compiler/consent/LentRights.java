package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Function;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A function that runs with its owner's rights, past row-level security where the owner is past it. */
final class LentRights {
    private static final Pattern DEFINER = Pattern.compile("\\bsecurity\\s+definer\\b");

    private LentRights() {}

    static Optional<Widening> of(Function function, Before before) {
        boolean was = before.function(function).filter(LentRights::lends).isPresent();
        String name = function.schema() == null ? function.name() : function.schema() + "." + function.name();
        return !was && lends(function)
                ? Optional.of(new Widening(
                        name,
                        "function " + name + " is SECURITY DEFINER: whoever may execute it (everyone, unless EXECUTE is"
                                + " revoked from PUBLIC) acts with its owner's rights"))
                : Optional.empty();
    }

    private static boolean lends(Function function) {
        String definition = function.definition().toLowerCase(Locale.ROOT);
        return DEFINER.matcher(definition).find();
    }
}
