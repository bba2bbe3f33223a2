package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.TableChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there was before some changes, asked for by the names that they give. */
final class Before {
    private final Catalog catalog;
    private final Map<TableName, TableName> tables = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<TableName> made = new HashSet<>();
    private final Set<Access.Grant> grants;

    private Before(Catalog catalog) {
        this.catalog = catalog;
        this.grants = new HashSet<>(catalog.access().grants());
    }

    static Before of(Catalog catalog, List<Change> changes) {
        Before before = new Before(catalog);
        for (Change change : changes) {
            if (change instanceof RenameChange.RenameTable table) {
                before.tables.put(table.to(), table.from());
                before.words.put(table.from().name(), table.to().name());
            }
            if (change instanceof TableChange.CreateTable create) {
                before.made.add(create.table().name());
            }
            if (change instanceof RenameChange.RenameColumn column) {
                before.words.put(column.from(), column.to());
            }
        }
        return before;
    }

    Optional<Table> table(TableName name) {
        return catalog.table(tables.getOrDefault(name, name));
    }

    /** Whether the changes make a table of that name. */
    boolean isMade(TableName name) {
        return made.contains(name);
    }

    Optional<Function> function(Function like) {
        return catalog.routines().function(like);
    }

    Optional<Access.Role> role(String name) {
        return catalog.access().role(name);
    }

    boolean may(String role, Securable on, String privilege) {
        if (grants.contains(new Access.Grant(oldName(on), role, privilege))) {
            return true;
        }
        return on instanceof Securable.OfColumn column && may(role, new Securable.OfTable(column.table()), privilege);
    }

    private Securable oldName(Securable on) {
        if (on instanceof Securable.OfTable table) {
            return new Securable.OfTable(tables.getOrDefault(table.table(), table.table()));
        }
        if (on instanceof Securable.OfColumn column) {
            return new Securable.OfColumn(tables.getOrDefault(column.table(), column.table()), column.column());
        }
        return on;
    }

    /** An old expression in the new names. */
    String renamed(String sql) {
        String text = sql;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replaceAll(
                    "(?<![A-Za-z0-9_$])" + Pattern.quote(word.getKey()) + "(?![A-Za-z0-9_$])",
                    Matcher.quoteReplacement(word.getValue()));
        }
        return text;
    }
}
