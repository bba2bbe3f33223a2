package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A constraint of a table.
 *
 * @param columns those that it holds or speaks of
 * @param valid false while it is NOT VALID
 * @param target the table that a foreign key points at, empty for another kind
 * @param proves the columns that it leaves no NULL in when it is valid
 */
public record StateConstraint(
        String name, Kind kind, List<String> columns, boolean valid, String target, List<String> proves) {
    /** Its kind. */
    public enum Kind {
        CHECK("check"),
        FOREIGN_KEY("fkey"),
        UNIQUE("key"),
        PRIMARY_KEY("pkey"),
        EXCLUDE("excl"),
        NOT_NULL("not_null");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    public StateConstraint {
        columns = List.copyOf(columns);
        proves = List.copyOf(proves);
    }

    /**
     * @param own the column that the constraint is written with, empty for a table's
     * @param node a Constraint of another kind than DEFAULT and the like
     */
    static Stream<StateConstraint> of(String table, String own, Node node) {
        return kind(node.text("contype")).map(kind -> of(table, own, node, kind));
    }

    private static StateConstraint of(String table, String own, Node node, Kind kind) {
        List<String> columns = columns(own, node, kind);
        // Columns that are only carried are part of the name too.
        List<String> named = Stream.concat(columns.stream(), node.names("including").stream())
                .toList();
        String name = node.text("conname").isEmpty() ? usual(table, named, kind) : node.text("conname");
        List<String> proves = kind == Kind.NOT_NULL ? columns : provenBy(node.child("raw_expr"));
        return new StateConstraint(
                name, kind, columns, !node.flag("skip_validation"), Names.table(node.child("pktable")), proves);
    }

    static Stream<Kind> kind(String contype) {
        return switch (contype) {
            case "CONSTR_CHECK" -> Stream.of(Kind.CHECK);
            case "CONSTR_FOREIGN" -> Stream.of(Kind.FOREIGN_KEY);
            case "CONSTR_UNIQUE" -> Stream.of(Kind.UNIQUE);
            case "CONSTR_PRIMARY" -> Stream.of(Kind.PRIMARY_KEY);
            case "CONSTR_EXCLUSION" -> Stream.of(Kind.EXCLUDE);
            case "CONSTR_NOTNULL" -> Stream.of(Kind.NOT_NULL);
            default -> Stream.empty();
        };
    }

    private static List<String> columns(String own, Node node, Kind kind) {
        if (kind == Kind.CHECK) {
            return node.child("raw_expr")
                    .all("ColumnRef")
                    .map(Names::column)
                    .distinct()
                    .toList();
        }
        List<String> named = node.names(kind == Kind.FOREIGN_KEY ? "fk_attrs" : "keys");
        return named.isEmpty() && !own.isEmpty() ? List.of(own) : named;
    }

    /** As ChooseConstraintName() of PostgreSQL's names one, where no other has that name yet. */
    public static String usual(String table, List<String> columns, Kind kind) {
        String bare = table.substring(table.lastIndexOf('.') + 1);
        boolean nameless = kind == Kind.PRIMARY_KEY || (kind == Kind.CHECK && columns.size() != 1);
        return nameless ? bare + "_" + kind.ending : bare + "_" + String.join("_", columns) + "_" + kind.ending;
    }

    /** As PostgreSQL's NotNullImpliedByRelConstraints() sees it: IS NOT NULL alone, or joined by AND. */
    private static List<String> provenBy(Node expression) {
        if (expression.is("NullTest") && expression.text("nulltesttype").equals("IS_NOT_NULL")) {
            return List.of(Names.column(expression.child("arg")));
        }
        boolean all = expression.is("BoolExpr") && expression.text("boolop").equals("AND_EXPR");
        return all
                ? expression.list("args").stream()
                        .flatMap(arg -> provenBy(arg).stream())
                        .toList()
                : List.of();
    }

    public boolean isValid(Kind wanted) {
        return kind == wanted && valid;
    }

    StateConstraint validated() {
        return new StateConstraint(name, kind, columns, true, target, proves);
    }

    StateConstraint named(String other) {
        return new StateConstraint(other, kind, columns, valid, target, proves);
    }
}
