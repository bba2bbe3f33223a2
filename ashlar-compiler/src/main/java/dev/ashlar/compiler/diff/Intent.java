package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a catalogue alone cannot say of the way to it.
 *
 * @param renames what had another name; one whose old name is not there any more has been made already and does nothing
 * @param external tables that are somebody else's, and are neither made, changed nor dropped
 */
public record Intent(List<RenameChange> renames, Set<TableName> external) {
    public static final Intent NONE = new Intent(List.of(), Set.of());

    public Intent {
        renames = List.copyOf(renames);
        external = Set.copyOf(external);
    }

    /** With one more rename. Whole tables and enums come first: what lies in them is renamed under their new names. */
    public Intent with(RenameChange rename) {
        List<RenameChange> all = Stream.concat(renames.stream(), Stream.of(rename))
                .sorted(Comparator.comparing(Intent::ofPart))
                .toList();
        return new Intent(all, external);
    }

    private static boolean ofPart(RenameChange rename) {
        return rename instanceof RenameChange.RenameColumn || rename instanceof RenameChange.RenameEnumValue;
    }

    /** For the way back. */
    public Intent reversed() {
        Map<TableName, TableName> tables = new HashMap<>();
        renames.stream()
                .filter(RenameChange.RenameTable.class::isInstance)
                .map(RenameChange.RenameTable.class::cast)
                .forEach(r -> tables.put(r.to(), r.from()));
        Map<TypeName, TypeName> types = new HashMap<>();
        renames.stream()
                .filter(RenameChange.RenameEnum.class::isInstance)
                .map(RenameChange.RenameEnum.class::cast)
                .forEach(r -> types.put(r.to(), r.from()));
        Reversal reversal = new Reversal(tables, types);
        return new Intent(renames.stream().map(r -> r.match(reversal)).toList(), external);
    }

    private record Reversal(Map<TableName, TableName> tables, Map<TypeName, TypeName> types)
            implements RenameChange.Cases<RenameChange> {
        @Override
        public RenameChange renameTable(RenameChange.RenameTable change) {
            return new RenameChange.RenameTable(change.to(), change.from());
        }

        @Override
        public RenameChange renameColumn(RenameChange.RenameColumn change) {
            TableName table = tables.getOrDefault(change.table(), change.table());
            return new RenameChange.RenameColumn(table, change.to(), change.from());
        }

        @Override
        public RenameChange renameEnum(RenameChange.RenameEnum change) {
            return new RenameChange.RenameEnum(change.to(), change.from());
        }

        @Override
        public RenameChange renameEnumValue(RenameChange.RenameEnumValue change) {
            TypeName type = types.getOrDefault(change.type(), change.type());
            return new RenameChange.RenameEnumValue(type, change.to(), change.from());
        }
    }
}
