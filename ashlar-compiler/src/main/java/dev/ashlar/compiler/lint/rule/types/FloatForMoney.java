package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A floating-point number cannot hold 0.10, and sums of such numbers are off by a cent sooner or later. */
final class FloatForMoney implements ModelRule {
    private static final Set<String> MONEY = Set.of(
            "price",
            "prices",
            "amount",
            "balance",
            "salary",
            "wage",
            "fee",
            "fees",
            "revenue",
            "budget",
            "invoice",
            "payment",
            "paid",
            "refund",
            "deposit",
            "discount",
            "subtotal",
            "cost",
            "costs",
            "tax",
            "debt",
            "income");

    /** A share of an amount is a number like any other. */
    private static final Set<String> SHARES =
            Set.of("rate", "ratio", "percent", "percentage", "factor", "share", "score", "weight");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "an amount of money as a floating-point number");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.FLOAT) && isMoney(Words.of(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name()
                                + "` is a floating-point number, which cannot hold 0.10",
                        field.span(),
                        "make it `Decimal @db.Decimal(19, 4)`, or a `BigInt` of cents"));
    }

    private static boolean isMoney(List<String> words) {
        return words.stream().anyMatch(MONEY::contains) && words.stream().noneMatch(SHARES::contains);
    }
}
