package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.LinkDraft.Action;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of relation fields. */
final class Links {
    private static final List<String> OF_COLUMNS = List.of("id", "unique", "default", "map");

    private final Map<String, TypedTable> tables;
    private final Findings findings;

    Links(Map<String, TypedTable> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    LinkDraft read(TypedTable table, TypedField.Link field) {
        FieldDeclaration syntax = field.syntax();
        List<Said> said = new Directives(table, findings).ofLink(field);
        Attributes attributes = new Attributes(syntax.attributes(), findings);
        LinkDraft bare = new LinkDraft(
                table.name(), syntax, field.target(), field.arity(), false, null, null, null, null, null, null, null);
        LinkDraft link = attributes
                .one("relation")
                .map(arguments -> relation(table, bare, arguments))
                .map(read -> new LinkDirectives(table, findings).apply(read, said))
                .orElse(bare);
        refuse(field, attributes);
        boolean ignored = attributes
                .one("ignore")
                .map(arguments -> {
                    arguments.finish();
                    return true;
                })
                .orElse(false);
        attributes.finish("a relation field");
        return ignored ? ignored(link) : link;
    }

    private LinkDraft relation(TypedTable table, LinkDraft bare, Arguments arguments) {
        List<String> fields = arguments
                .optional("fields")
                .map(list -> columns(table, list, arguments))
                .orElse(null);
        List<String> references = arguments
                .optional("references")
                .map(list -> columns(target(bare), list, arguments))
                .orElse(null);
        String name = arguments
                .mainOrNone("name")
                .flatMap(value -> Values.text(value, findings))
                .filter(text -> isNotEmpty(text, arguments))
                .orElse(null);
        Action onDelete = arguments.optional("onDelete").map(this::action).orElse(null);
        Action onUpdate = arguments.optional("onUpdate").map(this::action).orElse(null);
        String map = arguments.name("map").orElse(null);
        arguments.finish();
        return new LinkDraft(
                bare.model(),
                bare.syntax(),
                bare.target(),
                bare.arity(),
                false,
                arguments.attribute(),
                name,
                fields,
                references,
                onDelete,
                onUpdate,
                map);
    }

    private TypedTable target(LinkDraft link) {
        return Objects.requireNonNull(tables.get(link.target()));
    }

    /** The columns that are named; none when one cannot be used, which has been said. */
    private List<String> columns(TypedTable table, Expression list, Arguments arguments) {
        List<Expression> elements = Values.elements(list);
        List<String> known = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            Values.constant(element, findings).ifPresent(known::add);
        }
        boolean valid = known.size() == elements.size()
                && new FieldNames(table, findings).areColumns(known, list, arguments)
                && isWithoutRepetition(known, arguments);
        return valid ? List.copyOf(known) : List.of();
    }

    private static boolean isWithoutRepetition(List<String> names, Arguments arguments) {
        boolean distinct = names.size() < 2 || new HashSet<>(names).size() == names.size();
        if (!distinct) {
            arguments.error("duplicate-field", "a relation cannot use the same field twice");
        }
        return distinct;
    }

    private static boolean isNotEmpty(String name, Arguments arguments) {
        if (name.isEmpty()) {
            arguments.error("empty-name", "the name of a relation must not be an empty text");
        }
        return !name.isEmpty();
    }

    private @Nullable Action action(Expression value) {
        Optional<String> keyword = Values.constant(value, findings);
        List<ReferentialAction> all = List.of(ReferentialAction.values());
        Optional<ReferentialAction> action = keyword.flatMap(
                k -> all.stream().filter(a -> a.keyword().equals(k)).findFirst());
        if (keyword.isPresent() && action.isEmpty()) {
            List<String> known = all.stream().map(ReferentialAction::keyword).toList();
            findings.unknown(
                    "unknown-action",
                    "`" + keyword.get() + "` is not a referential action",
                    value.span(),
                    value.span(),
                    known,
                    "it is one of " + String.join(", ", known));
        }
        return action.map(a -> new Action(a, value.span())).orElse(null);
    }

    /** Attributes that belong on the columns of a relation. */
    private void refuse(TypedField.Link field, Attributes attributes) {
        for (String name : OF_COLUMNS) {
            attributes
                    .one(name)
                    .ifPresent(arguments -> arguments.error(
                            "relation-field",
                            "`" + field.name() + "` is a relation and cannot have `@" + name + "`",
                            where(name, String.join(", ", FieldNames.columns(field)))));
        }
    }

    private static String where(String attribute, String columns) {
        if (columns.isEmpty()) {
            return "only columns can have it";
        }
        if (!attribute.equals("unique") && !attribute.equals("id")) {
            return "put `@" + attribute + "` on a column";
        }
        return columns.contains(",")
                ? "write `@@" + attribute + "([" + columns + "])`"
                : "put `@" + attribute + "` on `" + columns + "`";
    }

    private static LinkDraft ignored(LinkDraft link) {
        return new LinkDraft(
                link.model(),
                link.syntax(),
                link.target(),
                link.arity(),
                true,
                link.attribute(),
                link.relation(),
                link.fields(),
                link.references(),
                link.onDelete(),
                link.onUpdate(),
                link.map(),
                link.options());
    }
}
