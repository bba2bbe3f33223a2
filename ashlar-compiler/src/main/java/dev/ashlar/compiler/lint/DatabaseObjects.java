package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a schema has the objects of a database. */
final class DatabaseObjects {
    private final Schema schema;
    private final String own;

    DatabaseObjects(Schema schema, LiveDatabase database) {
        this.schema = schema;
        this.own = database.setting("search_path")
                .map(path -> path.value().split(",")[0].strip().replace("\"", ""))
                .orElse("public");
    }

    Finding finding(LiveFinding found) {
        Optional<Model> model = model(found.object());
        Span span = model.map(m -> place(m, found.object())).orElse(Span.NONE);
        return new Finding(found.at(span), found.object().toString(), table(found.object(), model));
    }

    private static String table(ObjectName object, Optional<Model> model) {
        String ofDatabase = object.table() == null ? "" : object.schema() + "." + object.table();
        return model.filter(m -> !m.view()).map(Model::name).orElse(ofDatabase);
    }

    private Optional<Model> model(ObjectName object) {
        String name = object.kind() == ObjectName.Kind.VIEW ? object.name() : object.table();
        return schema.models().stream()
                .filter(m -> m.table().equals(name))
                .filter(m -> (m.schema() == null ? own : m.schema()).equals(object.schema()))
                .findFirst();
    }

    private Span place(Model model, ObjectName object) {
        Stream<Span> parts = object.kind() == ObjectName.Kind.COLUMN ? columns(model, object) : keys(model, object);
        return parts.findFirst().orElse(model.span());
    }

    private static Stream<Span> columns(Model model, ObjectName object) {
        return model.scalars().filter(f -> f.column().equals(object.name())).map(ScalarField::span);
    }

    private Stream<Span> keys(Model model, ObjectName object) {
        PrimaryKey key = model.primaryKey();
        Stream<Span> primary =
                key != null && key.constraint().equals(object.name()) ? Stream.of(key.span()) : Stream.empty();
        Stream<Span> indexes = model.indexes().stream()
                .filter(i -> i.name().equals(object.name()))
                .map(Index::span);
        Stream<Span> relations = schema.relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast)
                .filter(fk -> fk.model().equals(model.name()) && fk.constraint().equals(object.name()))
                .map(Relation.ForeignKey::span);
        return Stream.of(primary, indexes, relations).flatMap(s -> s);
    }
}
