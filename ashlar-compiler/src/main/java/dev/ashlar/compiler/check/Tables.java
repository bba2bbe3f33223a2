package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.KeyDraft.Kind;
import dev.ashlar.compiler.check.TableDraft.SchemaName;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the attributes of models and views, each for itself. */
final class Tables {
    private final Defaults defaults;
    private final Findings findings;
    private final Findings later;

    /**
     * @param later takes what does not stand in the way of the next stage
     */
    Tables(EnumValues enumValues, Findings findings, Findings later) {
        this.defaults = new Defaults(enumValues, findings, later);
        this.findings = findings;
        this.later = later;
    }

    List<TableDraft> read(List<TypedTable> tables) {
        Map<String, TypedTable> byName =
                tables.stream().collect(Collectors.toMap(TypedTable::name, Function.identity()));
        Links links = new Links(byName, findings);
        return tables.stream().map(table -> read(table, links)).toList();
    }

    private TableDraft read(TypedTable table, Links links) {
        Keys keys = new Keys(table, findings);
        Directives directives = new Directives(table, findings);
        List<LinkDraft> sides = only(table, TypedField.Link.class)
                .map(link -> links.read(table, link))
                .toList();
        Columns reader = new Columns(keys, defaults, directives, findings);
        List<ColumnDraft> columns =
                only(table, TypedField.Column.class).map(reader::read).toList();
        Attributes attributes = new Attributes(table.syntax().attributes(), findings);
        boolean ignored = attributes.one("ignore").map(Tables::flag).orElse(false);
        List<KeyDraft> ids = new ArrayList<>(reader.ids());
        attributes.one("id").flatMap(a -> key(Kind.ID, keys, a)).ifPresent(ids::add);
        String map =
                attributes.one("map").flatMap(this::text).map(SchemaName::name).orElse(null);
        SchemaName schema = attributes.one("schema").flatMap(this::text).orElse(null);
        List<KeyDraft> indexes = new ArrayList<>(reader.uniques());
        indexes.addAll(keys(attributes, keys));
        attributes.each("shardKey").forEach(this::refuseShardKey);
        attributes.finish("a " + table.syntax().keyword());
        TableDraft draft = new TableDraft(
                table.syntax(),
                table.view(),
                ignored,
                map,
                schema,
                columns,
                sides,
                ids.isEmpty() ? null : ids.get(0),
                List.copyOf(indexes),
                directives.ofModel(),
                table.gaps().and(gaps(table)));
        new IdChecks(findings).check(draft, ids);
        new ColumnNameChecks(findings).check(draft);
        return draft.with(gaps(table)).withoutFaultyLinks(findings).named();
    }

    /** What could not be read of the attributes. */
    private Gaps gaps(TypedTable table) {
        if (findings.isFaultless()) {
            return Gaps.NONE;
        }
        Gaps gaps = Gaps.NONE;
        for (Attribute attribute : faulty(table.syntax().attributes())) {
            gaps = gaps.and(Attributes.isIndex(attribute) ? Gaps.NONE : Gaps.ATTRIBUTE);
        }
        for (TypedField field : table.fields()) {
            for (Attribute attribute : faulty(field.syntax().attributes())) {
                gaps = gaps.and(Attributes.mayBeKey(attribute) ? Gaps.KEY : Gaps.NONE)
                        .and(misplaced(field, attribute) ? Gaps.target(Gaps.ANY) : Gaps.NONE);
            }
        }
        return gaps;
    }

    /** Whether a column has the attribute of a relation, so that it may be meant as one. */
    private static boolean misplaced(TypedField field, Attribute attribute) {
        return field instanceof TypedField.Column && Attributes.isRelation(attribute);
    }

    private List<Attribute> faulty(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> findings.isFaulty(attribute.span()))
                .toList();
    }

    /** The keys and indexes of the model in the order written. */
    private List<KeyDraft> keys(Attributes attributes, Keys keys) {
        List<KeyDraft> all = new ArrayList<>();
        for (Kind kind : List.of(Kind.INDEX, Kind.UNIQUE, Kind.FULLTEXT)) {
            attributes.each(word(kind)).forEach(a -> key(kind, keys, a).ifPresent(all::add));
        }
        all.sort(Comparator.comparingInt(k -> k.span().start()));
        return all;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<KeyDraft> key(Kind kind, Keys keys, Arguments arguments) {
        Optional<KeyDraft> key = keys.ofModel(kind, arguments);
        arguments.finish();
        return key;
    }

    private void refuseShardKey(Arguments arguments) {
        later.error("unsupported-attribute", "PostgreSQL has no shard keys", arguments.span(), "remove `@@shardKey`");
    }

    private static boolean flag(Arguments arguments) {
        arguments.finish();
        return true;
    }

    private Optional<SchemaName> text(Arguments arguments) {
        Optional<SchemaName> name = arguments
                .main(arguments.attribute().name().text().equals("map") ? "name" : "map")
                .filter(value -> Values.name(value, findings).isPresent())
                .map(value -> new SchemaName(((StringLiteral) value).value(), value.span()));
        arguments.finish();
        return name;
    }

    private static <F extends TypedField> Stream<F> only(TypedTable table, Class<F> kind) {
        return table.fields().stream().filter(kind::isInstance).map(kind::cast);
    }
}
