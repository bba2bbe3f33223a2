package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.EnumChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enum that only gets values is not made anew: one transaction has to do that when it uses them too, and stages do not.
 */
final class EnumGrowth {
    private EnumGrowth() {}

    static List<Change> in(List<Change> changes) {
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof EnumChange.RebuildEnum rebuild && onlyGrows(rebuild)) {
                result.addAll(values(rebuild));
                if (rebuild.to().comment() == null && rebuild.from().comment() != null) {
                    result.add(new EnumChange.CommentEnum(rebuild.to().name(), null));
                }
                rebuild.columns().forEach(c -> result.addAll(newDefault(c)));
            } else {
                result.add(change);
            }
        }
        return result;
    }

    private static boolean onlyGrows(EnumChange.RebuildEnum change) {
        List<String> labels = change.from().labels();
        return change.to().labels().stream().filter(labels::contains).toList().equals(labels)
                && change.columns().stream().allMatch(c -> c.to() != null);
    }

    private static List<Change> values(EnumChange.RebuildEnum change) {
        List<String> labels = change.to().labels();
        return labels.stream()
                .filter(l -> !change.from().labels().contains(l))
                .<Change>map(
                        l -> new EnumChange.AddEnumValue(change.to().name(), l, successor(change, labels.indexOf(l))))
                .toList();
    }

    private static @Nullable String successor(EnumChange.RebuildEnum change, int index) {
        return change.to().labels().stream()
                .skip(index)
                .filter(change.from().labels()::contains)
                .findFirst()
                .orElse(null);
    }

    private static List<Change> newDefault(EnumChange.EnumColumn column) {
        ColumnDefault old = column.from().defaultValue();
        ColumnDefault wanted = Objects.requireNonNull(column.to()).defaultValue();
        if (Objects.equals(old, wanted)) {
            return List.of();
        }
        return List.of(
                wanted == null
                        ? new ColumnChange.DropDefault(column.table(), column.to(), Objects.requireNonNull(old))
                        : new ColumnChange.SetDefault(column.table(), column.to(), wanted));
    }
}
