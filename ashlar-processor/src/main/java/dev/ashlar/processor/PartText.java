package dev.ashlar.processor;

import dev.ashlar.processor.Token.AggregatePart;
import dev.ashlar.processor.Token.ColumnPart;
import dev.ashlar.processor.Token.ComputedPart;
import dev.ashlar.processor.Token.CountPart;
import dev.ashlar.processor.Token.KindPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.RecursivePart;
import dev.ashlar.processor.Token.RelationPart;
import dev.ashlar.processor.Token.Source;
import dev.ashlar.processor.Token.Step;
import dev.ashlar.processor.Token.VariantPart;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of a token are spelled: their types, what makes them, how their values are read. */
final class PartText {
    private final TypeNames types;

    PartText(TypeNames types) {
        this.types = types;
    }

    static String field(Part part) {
        return "_" + part.name();
    }

    String type(Part part) {
        if (part instanceof RelationPart relation) {
            String kind = relation.many() ? Names.MANY : relation.nullable() ? Names.ONE_OR_NONE : Names.ONE;
            return types.name(kind) + "<" + types.name(relation.target()) + ", " + types.name(relation.value()) + ">";
        }
        if (part instanceof RecursivePart recursive) {
            String value = types.name(recursive.value());
            return types.name(Names.RECURSIVE) + "<" + types.name(recursive.target()) + ", "
                    + (recursive.many() ? types.name(Names.LIST) + "<" + value + ">" : value) + ">";
        }
        if (part instanceof CountPart count) {
            return types.name(Names.COUNTED) + "<" + types.name(count.target()) + ">";
        }
        if (part instanceof AggregatePart aggregate) {
            return types.name(Names.AGGREGATED) + "<" + types.name(aggregate.target()) + ", "
                    + types.name(aggregate.value()) + ">";
        }
        if (part instanceof KindPart kind) {
            return types.name(Names.EXPRESSED) + "<" + types.name(kind.table()) + ", " + types.name("java.lang.Integer")
                    + ">";
        }
        if (part instanceof VariantPart variant) {
            return types.name(Names.VARIANT) + "<" + types.name(variant.table()) + ", " + types.name(variant.record())
                    + ">";
        }
        if (part instanceof ComputedPart computed) {
            return types.name(Names.EXPRESSED) + "<" + types.name(computed.table()) + ", "
                    + types.name(computed.value()) + ">";
        }
        return types.name(Names.PART) + "<" + types.name(((ColumnPart) part).type()) + ">";
    }

    String maker(Part part) {
        if (part instanceof RelationPart relation) {
            String how = relation.many() ? "many" : relation.nullable() ? "optional" : "one";
            return how + "(table()." + relation.relation() + ", " + source(relation.source()) + ")";
        }
        if (part instanceof RecursivePart recursive) {
            return (recursive.many() ? "tree" : "chain") + "(table()." + recursive.relation() + ")";
        }
        if (part instanceof AggregatePart aggregate) {
            String column = aggregate.column() == null ? "" : ", row -> row." + aggregate.column();
            return aggregate.maker() + "(table()." + aggregate.relation() + column + ")";
        }
        if (part instanceof ComputedPart computed) {
            return computed.method()
                    ? "computed(" + types.name(computed.record()) + "::" + computed.name() + ")"
                    : "computedByCall()";
        }
        if (part instanceof KindPart kind) {
            return kind.records().stream()
                    .map(record -> types.name(record) + "::when")
                    .collect(Collectors.joining(", ", "kind(", ")"));
        }
        if (part instanceof VariantPart variant) {
            return "variant(_kindOfRow, " + variant.number() + ", " + source(variant.source()) + ")";
        }
        return part instanceof CountPart count
                ? "count(table()." + count.relation() + ")"
                : column(((ColumnPart) part).way());
    }

    private String column(List<Step> way) {
        Step first = way.get(0);
        if (way.size() == 1) {
            return "field(table()." + first.member() + ")";
        }
        return (first.optional() ? "optional" : "one") + "(table()." + first.member() + ", "
                + single(way.subList(1, way.size())) + ")";
    }

    private String single(List<Step> way) {
        Step first = way.get(0);
        String table = types.name(first.table().element()) + "." + first.table().constant();
        String rest = way.size() == 1 ? "" : ", " + single(way.subList(1, way.size()));
        return "single(" + table + ", " + table + "." + first.member() + rest + ")";
    }

    private String source(Source source) {
        String owner = source.packageName() == null
                ? source.className()
                : types.name(source.packageName(), source.className());
        return owner + "." + source.constant();
    }

    String reading(Part part) {
        String field = field(part);
        return switch (part.taking().kind()) {
            case OPTIONAL -> types.name(Names.OPTIONAL) + ".ofNullable(values.orNull(" + field + "))";
            case SET -> "values.setOf(" + field + ")";
            case MAP ->
                "values.mapOf(" + field + ", " + types.name(((RelationPart) part).value()) + "::"
                        + part.taking().key() + ")";
            case VALUE -> (isNullable(part) ? "values.orNull(" : "values.get(") + field + ")";
        };
    }

    private static boolean isNullable(Part part) {
        if (part instanceof ColumnPart column) {
            return column.nullable();
        }
        if (part instanceof RelationPart relation) {
            return relation.nullable();
        }
        if (part instanceof RecursivePart recursive) {
            return !recursive.many();
        }
        if (part instanceof AggregatePart aggregate) {
            return aggregate.nullable();
        }
        return part instanceof ComputedPart computed && computed.nullable();
    }
}
