package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ForeignKeyOptions;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the directives above a relation field, which are about its foreign key. */
final class LinkDirectives {
    private final TypedTable table;
    private final Findings findings;

    LinkDirectives(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    LinkDraft apply(LinkDraft link, List<Said> said) {
        if (said.isEmpty()) {
            return link;
        }
        if (!link.hasFields()) {
            said.forEach(d -> error(
                    "misplaced-directive",
                    "`@" + d.name() + "` is about a foreign key, and this side of the relation has none",
                    d,
                    "put it above the field with `@relation(fields: ...)`"));
            return link;
        }
        return link.with(new ForeignKeyOptions(
                one(said, "deferrable").map(KeyDirectives::deferral).orElse(Deferral.NOT_DEFERRABLE),
                one(said, "matchFull").isPresent(),
                one(said, "period").filter(d -> isPeriod(link, d)).isPresent(),
                one(said, "onDeleteSet").map(d -> onDeleteSet(link, d)).orElse(List.of())));
    }

    private static Optional<Said> one(List<Said> said, String name) {
        return Directives.one(said, name);
    }

    private boolean isPeriod(LinkDraft link, Said directive) {
        List<String> fields = Objects.requireNonNull(link.fields());
        boolean range = table.field(fields.get(fields.size() - 1))
                .filter(f -> f instanceof TypedField.Column c
                        && c.type() instanceof FieldType.Unsupported type
                        && type.sql().toLowerCase(Locale.ROOT).contains("range"))
                .isPresent();
        if (fields.size() < 2 || !range) {
            error(
                    "wrong-type",
                    "`@period` is about a last field that is a range, with another one before it",
                    directive,
                    "write `@relation(fields: [roomId, during], references: [id, during])`");
        }
        Stream.of(link.onDelete(), link.onUpdate())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(a -> a.action() != ReferentialAction.NO_ACTION)
                .forEach(a -> actionOfPeriod(a.span()));
        return true;
    }

    private void actionOfPeriod(Span span) {
        findings.error(
                "contradictory-directive",
                "a foreign key with a period has no action but `NoAction`",
                span,
                "leave it out, or write `NoAction`");
    }

    private List<String> onDeleteSet(LinkDraft link, Said directive) {
        List<String> fields = new DirectiveFields(table, findings)
                .columns(directive, "fields").stream().map(TypedField::name).toList();
        fields.stream()
                .filter(f -> !Objects.requireNonNull(link.fields()).contains(f))
                .forEach(f -> error(
                        "unknown-field",
                        "`" + f + "` is no field of this foreign key",
                        directive,
                        "name fields of `fields:`"));
        ReferentialAction action =
                link.onDelete() == null ? null : link.onDelete().action();
        if (action != ReferentialAction.SET_NULL && action != ReferentialAction.SET_DEFAULT) {
            error(
                    "contradictory-directive",
                    "`@onDeleteSet` is about `onDelete: SetNull` or `SetDefault`, and the relation has neither",
                    directive,
                    "write `onDelete: SetNull`");
        }
        return fields;
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
