package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deleting a person must not delete what was paid or who did what: those are kept for years, by law. */
final class CascadeToRecords implements ModelRule {
    private static final Set<String> RECORDS = Set.of(
            "invoice",
            "invoices",
            "payment",
            "payments",
            "receipt",
            "receipts",
            "refund",
            "refunds",
            "payout",
            "payouts",
            "ledger",
            "transaction",
            "transactions");
    private static final Set<String> OWNERS = Set.of(
            "user",
            "users",
            "customer",
            "customers",
            "account",
            "accounts",
            "member",
            "members",
            "employee",
            "employees",
            "person",
            "people",
            "client",
            "clients",
            "organization",
            "organizations",
            "organisation",
            "company",
            "tenant",
            "team",
            "workspace");

    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "records of money or deeds that go with a person");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> fk.onDelete() == ReferentialAction.CASCADE
                        && isRecord(model.name())
                        && OWNERS.contains(Words.last(fk.target())))
                .map(fk -> finding(
                        "deleting one `" + fk.target() + "` deletes every `" + model.name() + "` of it",
                        fk.span(),
                        "write `onDelete: Restrict`, and empty the fields of the `" + fk.target()
                                + "` instead of deleting it"));
    }

    private static boolean isRecord(String model) {
        List<String> words = Words.of(model);
        return RECORDS.contains(Words.last(model)) || words.contains("audit") || words.contains("ledger");
    }
}
