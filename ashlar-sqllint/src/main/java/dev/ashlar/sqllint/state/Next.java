package dev.ashlar.sqllint.state;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a database holds after a statement. */
final class Next {
    private Next() {}

    static Database after(Database now, Statement statement) {
        Node tree = statement.tree();
        return switch (tree.type()) {
            case "CreateStmt" -> NewTable.in(now, statement);
            case "CreateTableAsStmt" -> madeByQuery(now, statement);
            case "ViewStmt" -> view(now, statement);
            case "IndexStmt" -> index(now, tree);
            case "AlterTableStmt" -> altered(now, statement);
            case "RenameStmt" -> Renamed.in(now, tree);
            case "DropStmt" -> dropped(now, tree);
            case "CreatePolicyStmt" -> policy(now, statement);
            case "CreateEnumStmt" -> now.withEnum(Names.table(tree.names("typeName")), tree.names("vals"));
            case "AlterEnumStmt" -> label(now, tree);
            case "CreateDomainStmt" -> now.withDomain(Names.table(tree.names("domainname")), Domain.of(tree));
            case "AlterDomainStmt" -> domain(now, tree);
            case "AlterObjectSchemaStmt" -> moved(now, tree);
            default -> now;
        };
    }

    private static Database madeByQuery(Database now, Statement statement) {
        Node tree = statement.tree();
        boolean view = tree.text("objtype").equals("OBJECT_MATVIEW");
        String name = Names.table(tree.child("into").child("rel"));
        Relation made = bare(name, view ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.TABLE, statement.file());
        return now.with(view ? using(made, "the materialized view " + name, tree.child("query")) : made);
    }

    private static Database view(Database now, Statement statement) {
        Node tree = statement.tree();
        String name = Names.table(tree.child("view"));
        Relation made = bare(name, Relation.Kind.VIEW, statement.file());
        return now.with(using(made, "the view " + name, tree.child("query")));
    }

    private static Relation bare(String name, Relation.Kind kind, SourceFile file) {
        return new Relation(name, kind, file, false, Map.of(), List.of(), List.of(), "", false, List.of());
    }

    /** Each table that a query reads, with each column that it names; with a star, all of them. */
    private static Relation using(Relation made, String by, Node query) {
        List<String> tables = query.all()
                .filter(n -> n.is("RangeVar") || (n.type().isEmpty() && n.has("relname")))
                .map(Names::table)
                .distinct()
                .toList();
        List<String> columns =
                query.all("ColumnRef").anyMatch(n -> n.all("A_Star").findAny().isPresent())
                        ? List.of("")
                        : query.all("ColumnRef").map(Names::column).distinct().toList();
        Relation result = made;
        for (String table : tables) {
            for (String column : columns) {
                result = result.with(new Relation.Use(by, table, column));
            }
        }
        return result;
    }

    private static Database policy(Database now, Statement statement) {
        Policy policy = Policy.of(statement).orElseThrow();
        String by = "the policy " + policy.name();
        Relation table = now.relation(policy.table()).orElse(Relation.unknown(policy.table()));
        List<String> columns = Stream.of(policy.using(), policy.check())
                .flatMap(e -> e.all("ColumnRef"))
                .map(Names::column)
                .distinct()
                .toList();
        for (String column : columns) {
            table = table.with(new Relation.Use(by, policy.table(), column));
        }
        return now.with(table);
    }

    private static Database index(Database now, Node tree) {
        String table = Names.table(tree.child("relation"));
        return now.change(table, r -> r.with(StateIndex.of(table, tree)));
    }

    private static Database altered(Database now, Statement statement) {
        Node tree = statement.tree();
        String table = Names.table(tree.child("relation"));
        Database next = now;
        for (Node command : tree.list("cmds")) {
            next = Altered.by(next, table, statement, command);
        }
        return next;
    }

    private static Database dropped(Database now, Node tree) {
        Database next = now;
        for (Node object : tree.list("objects")) {
            List<String> parts = object.names("items");
            String name = Names.table(parts);
            next = switch (tree.text("removeType")) {
                case "OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW" -> next.without(name);
                case "OBJECT_INDEX" -> withoutIndex(next, name);
                case "OBJECT_POLICY" -> withoutPolicy(next, parts);
                default -> next;
            };
        }
        return next;
    }

    private static Database withoutIndex(Database now, String index) {
        String bare = index.substring(index.lastIndexOf('.') + 1);
        return now.tableOf(index)
                .map(r -> now.with(r.withIndexes(
                        r.indexes().stream().filter(i -> !i.name().equals(bare)).toList())))
                .orElse(now);
    }

    private static Database withoutPolicy(Database now, List<String> parts) {
        String table = Names.table(parts.subList(0, Math.max(0, parts.size() - 1)));
        String by = "the policy " + parts.get(parts.size() - 1);
        return now.relation(table)
                .map(r -> now.with(new Relation(
                        r.name(),
                        r.kind(),
                        r.madeIn(),
                        r.whole(),
                        r.columns(),
                        r.constraints(),
                        r.indexes(),
                        r.parent(),
                        r.defaultPartition(),
                        r.uses().stream().filter(u -> !u.by().equals(by)).toList())))
                .orElse(now);
    }

    private static Database label(Database now, Node tree) {
        String name = Names.table(tree.names("typeName"));
        List<String> labels = new ArrayList<>(now.enums().getOrDefault(name, List.of()));
        if (tree.has("oldVal")) {
            labels.replaceAll(l -> l.equals(tree.text("oldVal")) ? tree.text("newVal") : l);
        } else {
            labels.add(tree.text("newVal"));
        }
        return now.withEnum(name, labels);
    }

    private static Database domain(Database now, Node tree) {
        String name = Names.table(tree.names("typeName"));
        SqlType base =
                Optional.ofNullable(now.domains().get(name)).map(Domain::base).orElse(SqlType.UNKNOWN);
        return tree.child("def").is("Constraint") ? now.withDomain(name, new Domain(base, true)) : now;
    }

    private static Database moved(Database now, Node tree) {
        String old = Names.table(tree.child("relation"));
        String bare = old.substring(old.lastIndexOf('.') + 1);
        String schema = tree.text("newschema");
        String next = schema.equals("public") ? bare : schema + "." + bare;
        return now.relation(old).map(r -> now.without(old).with(r.named(next))).orElse(now);
    }
}
