package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.TableDraft.SchemaName;
import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.model.EnumValue;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of enums and of their values. */
final class Enums {
    private final Findings findings;

    Enums(Findings findings) {
        this.findings = findings;
    }

    /**
     * An enum with its attributes read.
     *
     * @param typeName its name in PostgreSQL
     * @param said what directives say of it
     * @param ofValues what directives say of each value, by its name
     */
    record Draft(
            EnumDeclaration syntax,
            String typeName,
            @Nullable SchemaName schema,
            List<EnumValue> values,
            List<Said> said,
            Map<String, List<Said>> ofValues) {
        String name() {
            return syntax.name().text();
        }
    }

    List<Draft> read(List<EnumDeclaration> declarations) {
        List<Draft> enums = declarations.stream().map(this::read).toList();
        checkTypeNames(enums);
        return enums;
    }

    private Draft read(EnumDeclaration declaration) {
        List<EnumValue> values = declaration.values().stream().map(this::value).toList();
        Attributes attributes = new Attributes(declaration.attributes(), findings);
        String map = attributes
                .one("map")
                .flatMap(a -> text("name", a))
                .filter(name -> !isEmpty(name))
                .map(SchemaName::name)
                .orElse(null);
        SchemaName schema =
                attributes.one("schema").flatMap(a -> text("map", a)).orElse(null);
        attributes.finish("an enum");
        return new Draft(
                declaration,
                map == null ? declaration.name().text() : map,
                schema,
                values,
                said(declaration),
                ofValues(declaration));
    }

    private List<Said> said(EnumDeclaration declaration) {
        return new DirectiveReader(findings).at(Place.ENUM, declaration.documentation());
    }

    /** What directives say of each value, by its name. */
    private Map<String, List<Said>> ofValues(EnumDeclaration declaration) {
        Map<String, List<Said>> said = new HashMap<>();
        declaration
                .values()
                .forEach(value -> said.put(
                        value.name().text(),
                        new DirectiveReader(findings).at(Place.ENUM_VALUE, value.documentation())));
        return said;
    }

    /** A label may be empty, the name of the type may not. */
    private boolean isEmpty(SchemaName name) {
        if (name.name().isEmpty()) {
            findings.error("empty-name", "a name in PostgreSQL must not be empty", name.span());
        }
        return name.name().isEmpty();
    }

    private EnumValue value(EnumValueDeclaration value) {
        boolean faulty = findings.isFaultyToLineEnd(value.span());
        Attributes attributes = new Attributes(faulty ? List.of() : value.attributes(), findings);
        String label = attributes
                .one("map")
                .flatMap(a -> text("name", a))
                .map(SchemaName::name)
                .orElse(value.name().text());
        attributes.finish("an enum value");
        return new EnumValue(value.name().text(), label, DirectiveLines.text(value.documentation()));
    }

    private Optional<SchemaName> text(String argument, Arguments arguments) {
        Optional<SchemaName> text = arguments
                .main(argument)
                .filter(value -> Values.text(value, findings).isPresent())
                .map(value -> new SchemaName(((Expression.StringLiteral) value).value(), value.span()));
        arguments.finish();
        return text;
    }

    private void checkTypeNames(List<Draft> enums) {
        Set<String> seen = new HashSet<>();
        List<Draft> sound = enums.stream()
                .filter(draft -> !findings.isFaulty(draft.syntax().span()))
                .toList();
        for (Draft draft : sound) {
            String schema = draft.schema() == null ? "" : draft.schema().name();
            if (!seen.add(schema + "." + draft.typeName())) {
                findings.error(
                        "duplicate-type-name",
                        "there is already an enum whose name in PostgreSQL is `" + draft.typeName() + "`",
                        draft.syntax().name().span(),
                        "give one of them another name with `@@map`");
            }
        }
    }
}
