package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.KeyDraft.Kind;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the attributes of the columns of one model, and collects the keys that they declare. */
final class Columns {
    private final Keys keys;
    private final Defaults defaults;
    private final Directives directives;
    private final Findings findings;
    private final List<KeyDraft> ids = new ArrayList<>();
    private final List<KeyDraft> uniques = new ArrayList<>();

    Columns(Keys keys, Defaults defaults, Directives directives, Findings findings) {
        this.keys = keys;
        this.defaults = defaults;
        this.directives = directives;
        this.findings = findings;
    }

    ColumnDraft read(TypedField.Column column) {
        Attributes attributes = new Attributes(column.syntax().attributes(), findings);
        Directives.OfColumn directed = directives.ofColumn(column);
        String map = attributes.one("map").flatMap(this::map).orElse(null);
        boolean ignored = attributes.one("ignore").map(a -> ignored(column, a)).orElse(false);
        attributes
                .one("relation")
                .ifPresent(a -> a.error(
                        "not-a-relation",
                        "`" + column.name() + "` is a column and cannot have `@relation`",
                        "put it on a field whose type is a model"));
        attributes.one("id").ifPresent(a -> ids.add(key(Kind.ID, column, a, directed)));
        boolean updatedAt =
                attributes.one("updatedAt").map(a -> updatedAt(column, a)).orElse(false);
        DefaultValue value =
                attributes.one("default").flatMap(a -> defaultValue(column, a)).orElse(null);
        NativeTypeDraft nativeType = column.type() instanceof FieldType.Builtin
                ? attributes.nativeType().map(NativeTypeDraft::of).orElse(null)
                : null;
        attributes.one("unique").ifPresent(a -> uniques.add(key(Kind.UNIQUE, column, a, directed)));
        if (!directed.said().isEmpty() && column.syntax().attributes().stream().noneMatch(Attributes::mayBeKey)) {
            keys.refuse(directed.said());
        }
        attributes.finish(nativePlace(column));
        return new ColumnDraft(
                column.syntax(), column.type(), column.arity(), map, ignored, updatedAt, directed, value, nativeType);
    }

    List<KeyDraft> ids() {
        return List.copyOf(ids);
    }

    List<KeyDraft> uniques() {
        return List.copyOf(uniques);
    }

    private Optional<String> map(Arguments arguments) {
        Optional<String> name = arguments.main("name").flatMap(value -> Values.name(value, findings));
        arguments.finish();
        return name;
    }

    private boolean ignored(TypedField.Column column, Arguments arguments) {
        arguments.finish();
        if (column.type() instanceof FieldType.Unsupported) {
            arguments.error(
                    "needless-ignore", "a field of an `Unsupported` type is ignored already", "remove `@ignore`");
            return false;
        }
        return true;
    }

    private boolean updatedAt(TypedField.Column column, Arguments arguments) {
        arguments.finish();
        boolean dateTime = column.type() instanceof FieldType.Builtin b && b.type() == ScalarType.DATE_TIME;
        if (!dateTime) {
            arguments.error("wrong-type", "`@updatedAt` needs a field of type `DateTime`");
        } else if (column.arity() == Arity.LIST) {
            arguments.error("wrong-type", "`@updatedAt` cannot be on a list");
        }
        return dateTime;
    }

    private Optional<DefaultValue> defaultValue(TypedField.Column column, Arguments arguments) {
        Optional<DefaultValue> value = defaults.read(arguments, column.type(), column.arity());
        arguments.finish();
        return value;
    }

    private KeyDraft key(Kind kind, TypedField.Column column, Arguments arguments, Directives.OfColumn directed) {
        KeyDraft key = keys.ofField(kind, column.name(), arguments, directed.said());
        arguments.finish();
        return key;
    }

    private static String nativePlace(TypedField.Column column) {
        return column.type() instanceof FieldType.EnumRef
                ? "a field whose type is an enum"
                : column.type() instanceof FieldType.Unsupported ? "an `Unsupported` field" : "a field";
    }
}
