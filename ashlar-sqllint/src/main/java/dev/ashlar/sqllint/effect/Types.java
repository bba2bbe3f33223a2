package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Domain;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;

/** Domains, and the dropping of types: what they do to the tables whose columns have them. */
final class Types {
    private Types() {}

    static void createDomain(Node tree, Working w) {
        String name = name(tree.names("domainname"), w);
        boolean constrained = tree.list("constraints").stream()
                .map(c -> c.text("contype"))
                .anyMatch(c -> c.equals("CONSTR_CHECK") || c.equals("CONSTR_NOTNULL"));
        AttributeType base = TypeNames.read(tree.child("typeName"), w.relations());
        w.become(w.relations().with(new Domain(name, base, constrained)));
    }

    static void alterDomain(Node tree, Working w) {
        String name = name(tree.names("typeName"), w);
        Domain domain = w.relations().domains().get(name);
        if (domain == null) {
            return;
        }
        switch (tree.text("subtype")) {
            case "C" -> {
                if (!tree.child("def").flag("skip_validation")) {
                    look(domain, LockMode.SHARE, w);
                }
                w.become(w.relations().with(domain.constrained(true)));
            }
            case "O" -> {
                look(domain, LockMode.SHARE, w);
                w.become(w.relations().with(domain.constrained(true)));
            }
            case "V" -> look(domain, LockMode.SHARE, w);
            default -> {}
        }
    }

    private static void look(Domain domain, LockMode mode, Working w) {
        using(domain.name(), w).forEach(r -> {
            w.lock(r.name(), mode);
            w.scan(r);
        });
    }

    private static List<Relation> using(String type, Working w) {
        return w.relations().all().values().stream()
                .filter(r -> r.kind().isStored())
                .filter(r -> r.attributes().stream().anyMatch(a -> isOf(a.type(), type, w)))
                .toList();
    }

    private static boolean isOf(AttributeType type, String wanted, Working w) {
        return type.name().equals(wanted)
                || TypeNames.domain(type, w.relations())
                        .map(d -> isOf(d.base(), wanted, w))
                        .orElse(false);
    }

    static void drop(Node typeName, boolean cascade, Working w) {
        String type = name(typeName.names("names"), w);
        List<Relation> tables = w.relations().all().values().stream()
                .filter(r ->
                        r.attributes().stream().anyMatch(a -> a.type().name().equals(type)))
                .toList();
        if (!tables.isEmpty() && !cascade) {
            w.fail("2BP01", "cannot drop type " + type + " because other objects depend on it");
        }
        for (Relation table : tables) {
            w.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
            w.change(
                    table.name(),
                    r -> r.withAttributes(r.attributes().stream()
                            .filter(a -> !a.type().name().equals(type))
                            .toList()));
        }
        w.become(w.relations().withoutDomain(type));
    }

    private static String name(List<String> parts, Working w) {
        var name = w.name(parts);
        return name.toString();
    }
}
