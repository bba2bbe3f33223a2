package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.Parameter;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.lsp.language.KnownDirectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the syntax trees and writes down each name with what it names, as far as that is declared. */
final class OccurrenceReader {
    private static final Set<Parameter.Kind> OF_FIELDS =
            Set.of(Parameter.Kind.FIELD, Parameter.Kind.FIELDS, Parameter.Kind.KEYS);

    private final Snapshot snapshot;
    private final List<Occurrence> found = new ArrayList<>();

    OccurrenceReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Occurrence> read() {
        snapshot.models().forEach(this::model);
        snapshot.enums().forEach(this::enumType);
        return found;
    }

    private void enumType(EnumDeclaration declaration) {
        String name = declaration.name().text();
        declare(new Symbol.Type(name), declaration.name());
        for (EnumValueDeclaration value : declaration.values()) {
            declare(new Symbol.Value(name, value.name().text()), value.name());
        }
    }

    private void model(ModelDeclaration model) {
        String name = model.name().text();
        declare(new Symbol.Type(name), model.name());
        directives(name, model.documentation().comments());
        model.membersOf(CommentBlock.class).forEach(comments -> directives(name, comments.comments()));
        model.fields().forEach(field -> field(name, field));
        model.attributes().forEach(attribute -> blockAttribute(name, attribute));
    }

    private void field(String model, FieldDeclaration field) {
        declare(new Symbol.Field(model, field.name().text()), field.name());
        Name type = field.type().name();
        if (isDeclared(type.text())) {
            refer(new Symbol.Type(type.text()), type.span());
        }
        directives(model, field.trailing() == null ? List.of() : List.of(field.trailing()));
        field.attributes().forEach(attribute -> fieldAttribute(model, field, attribute));
    }

    private boolean isDeclared(String type) {
        return snapshot.model(type).isPresent() || snapshot.enumType(type).isPresent();
    }

    private void fieldAttribute(String model, FieldDeclaration field, Attribute attribute) {
        String type = field.type().name().text();
        for (Argument argument : attribute.arguments()) {
            switch (attribute.name().text()) {
                case "relation" -> relation(model, type, argument);
                case "default" -> values(type, argument.value());
                case "unique" -> where(model, argument);
                default -> {}
            }
        }
    }

    private void relation(String model, String target, Argument argument) {
        if (isNamed(argument, "fields")) {
            fields(model, argument.value());
        } else if (isNamed(argument, "references")) {
            fields(target, argument.value());
        }
    }

    private void blockAttribute(String model, Attribute attribute) {
        switch (attribute.name().text()) {
            case "id", "unique", "index", "fulltext" ->
                attribute.arguments().forEach(argument -> keyArgument(model, argument));
            default -> {}
        }
    }

    private void keyArgument(String model, Argument argument) {
        if (argument.name() == null || isNamed(argument, "fields")) {
            fields(model, argument.value());
        } else {
            where(model, argument);
        }
    }

    /** <code>where: { status: "PUBLISHED", deletedAt: { not: null } }</code>. */
    private void where(String model, Argument argument) {
        if (isNamed(argument, "where") && argument.value() instanceof Expression.ObjectLiteral object) {
            object.properties().stream()
                    .map(Argument::name)
                    .forEach(name -> field(model, name == null ? "" : name.text(), name == null ? null : name.span()));
        }
    }

    /** Names of fields in a list, or in a list's place; {@code title(sort: Desc)} names one too. */
    private void fields(String model, Expression value) {
        if (value instanceof Expression.ArrayLiteral array) {
            array.elements().forEach(element -> fields(model, element));
        } else if (value instanceof Expression.Constant constant) {
            field(model, constant.text(), constant.span());
        } else if (value instanceof Expression.FunctionCall call) {
            field(model, call.name().text(), call.name().span());
        }
    }

    private void field(String model, String name, @Nullable Span span) {
        if (span != null && snapshot.field(model, name).isPresent()) {
            refer(new Symbol.Field(model, name), span);
        }
    }

    private void values(String enumType, Expression value) {
        if (value instanceof Expression.ArrayLiteral array) {
            array.elements().forEach(element -> values(enumType, element));
        } else if (value instanceof Expression.Constant constant && hasValue(enumType, constant.text())) {
            refer(new Symbol.Value(enumType, constant.text()), constant.span());
        }
    }

    private boolean hasValue(String enumType, String name) {
        return snapshot.enumType(enumType)
                .filter(e -> e.values().stream().anyMatch(v -> v.name().text().equals(name)))
                .isPresent();
    }

    /** What a directive says in the place of a field, or of fields. */
    private void directives(String model, List<Comment> comments) {
        for (Directive directive : KnownDirectives.in(comments)) {
            KnownDirectives.find(directive.name().text()).ifPresent(spec -> arguments(model, spec, directive));
        }
    }

    private void arguments(String model, DirectiveSpec spec, Directive directive) {
        int position = 0;
        for (Argument argument : directive.arguments()) {
            Optional<Parameter> parameter = argument.name() == null
                    ? spec.parameters().stream().skip(position++).findFirst()
                    : spec.parameter(argument.name().text());
            if (parameter.filter(p -> OF_FIELDS.contains(p.kind())).isPresent()) {
                fields(model, argument.value());
            }
        }
    }

    private void declare(Symbol symbol, Name name) {
        found.add(new Occurrence(symbol, name.span(), true));
    }

    private void refer(Symbol symbol, Span span) {
        found.add(new Occurrence(symbol, span, false));
    }

    private static boolean isNamed(Argument argument, String name) {
        return argument.name() != null && argument.name().text().equals(name);
    }
}
