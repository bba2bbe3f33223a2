package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Set;

/**
 * Whether values of one type can stay on disk as they are when their column gets another. Follows {@code ATColumnChangeRequiresRewrite} and the
 * support functions of the length coercions ({@code varchar_support}, {@code numeric_support} and their like).
 */
record TypeChange(AttributeType from, AttributeType to, Relations relations, boolean utc) {
    private static final Set<String> TIMES = Set.of("timestamp", "timestamptz", "time", "timetz", "interval");
    private static final Set<String> OIDS = Set.of(
            "oid",
            "int4",
            "regclass",
            "regproc",
            "regprocedure",
            "regoper",
            "regoperator",
            "regtype",
            "regrole",
            "regnamespace",
            "regconfig",
            "regdictionary",
            "regcollation");
    /** Pairs that {@code pg_cast} marks as binary-coercible. */
    private static final Set<String> SAME_BYTES = Set.of(
            "varchar text",
            "text varchar",
            "text bpchar",
            "varchar bpchar",
            "xml text",
            "xml varchar",
            "cidr inet",
            "bit varbit",
            "varbit bit",
            "citext text",
            "citext varchar",
            "text citext",
            "varchar citext");

    private static final int FINEST = 6;

    /** @param using what follows USING; not present when nothing does */
    boolean rewrites(Node using, String column) {
        if (!using.isPresent() || column.equals(Names.column(using))) {
            return rewrites();
        }
        if (!using.is("TypeCast")) {
            return true;
        }
        AttributeType between = TypeNames.read(using.child("typeName"), relations);
        return new TypeChange(from, between, relations, utc).rewrites(using.child("arg"), column)
                || new TypeChange(between, to, relations, utc).rewrites();
    }

    boolean rewrites() {
        if (from.equals(to)) {
            return false;
        }
        if (TypeNames.domain(to, relations).isPresent()) {
            return TypeNames.isConstrained(to, relations) || toBase(TypeNames.base(to, relations));
        }
        return toBase(to);
    }

    private boolean toBase(AttributeType target) {
        AttributeType source = TypeNames.base(from, relations);
        if (source.equals(target)) {
            return false;
        }
        if (source.array() != target.array()) {
            return true;
        }
        // From one array type to another PostgreSQL goes through the elements, even where these have the same bytes.
        if (source.array() && !source.name().equals(target.name())) {
            return true;
        }
        if (source.name().equals(target.name())) {
            return !holds(source.name(), source.modifiers(), target.modifiers(), source.array());
        }
        return !sameBytes(source, target) || !unlimited(target);
    }

    /** After a change to another type the length is checked anew, however long the old one was. */
    private static boolean unlimited(AttributeType target) {
        boolean finest = TIMES.contains(target.name()) && target.modifiers().equals(List.of(FINEST));
        return target.modifiers().isEmpty() || finest;
    }

    private boolean sameBytes(AttributeType source, AttributeType target) {
        boolean times = Set.of(source.name(), target.name()).equals(Set.of("timestamp", "timestamptz"));
        return SAME_BYTES.contains(source.name() + " " + target.name())
                || (OIDS.contains(source.name()) && OIDS.contains(target.name()) && aboutOids(source, target))
                || (times && utc);
    }

    /** Two types of the reg family go through oid; PostgreSQL has no cast between them. */
    private static boolean aboutOids(AttributeType source, AttributeType target) {
        return Set.of("oid", "int4").contains(source.name())
                || Set.of("oid", "int4").contains(target.name());
    }

    private static boolean holds(String type, List<Integer> old, List<Integer> wanted, boolean array) {
        if (wanted.isEmpty() || old.equals(wanted)) {
            return true;
        }
        if (array) {
            return false;
        }
        if (type.equals("numeric")) {
            return !old.isEmpty() && old.get(1).equals(wanted.get(1)) && wanted.get(0) >= old.get(0);
        }
        if (TIMES.contains(type) && wanted.equals(List.of(FINEST))) {
            return true;
        }
        return (type.equals("varchar") || type.equals("varbit") || TIMES.contains(type))
                && old.size() == 1
                && wanted.size() == 1
                && wanted.get(0) >= old.get(0);
    }

    /** Whether an index over the column stays, when the table does: the same operator class serves both types. */
    boolean keepsIndexes() {
        String source = TypeNames.base(from, relations).name();
        String target = TypeNames.base(to, relations).name();
        return source.equals(target)
                || Set.of("varchar text", "text varchar", "cidr inet").contains(source + " " + target);
    }
}
