package dev.ashlar.compiler.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two fields of a model that point to the same model belong to relations of different names. */
final class AmbiguityChecks {
    private final Findings findings;

    AmbiguityChecks(Findings findings) {
        this.findings = findings;
    }

    /** The tables without the fields of which it is not clear where they belong. */
    List<TableDraft> check(List<TableDraft> tables) {
        for (TableDraft table : tables) {
            Map<List<String>, List<LinkDraft>> groups = new LinkedHashMap<>();
            table.links()
                    .forEach(link -> groups.computeIfAbsent(key(link), k -> new ArrayList<>())
                            .add(link));
            for (List<LinkDraft> group : groups.values()) {
                checkClear(group);
            }
        }
        return tables.stream().map(table -> table.withoutFaultyLinks(findings)).toList();
    }

    /** The other model and the name, written or derived. */
    private static List<String> key(LinkDraft link) {
        return List.of(link.target(), link.relationName());
    }

    private void checkClear(List<LinkDraft> group) {
        LinkDraft first = group.get(0);
        boolean pair = group.size() == 2 && first.isSelf() && first.relation() != null;
        if (group.size() == 1 || pair) {
            return;
        }
        String fields =
                "`" + String.join("`, `", group.stream().map(LinkDraft::name).toList()) + "`";
        String same = first.relation() == null ? "name no relation" : "name the relation `" + first.relation() + "`";
        findings.error(
                "ambiguous-relation",
                "the fields " + fields + " of `" + first.model() + "` point to `" + first.target() + "` and " + same,
                first.span(),
                first.isSelf() && group.size() == 2
                        ? "give both sides of one relation the same name: `@relation(\"name\")`"
                        : "give each relation a name of its own, on both sides: `@relation(\"name\")`");
        group.forEach(link -> findings.leaveOut(link.span()));
    }
}
