package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be written anew in a schema for it to follow a database: everything that a change speaks of. */
final class Touched implements Change.Cases<Touched> {
    private final Map<TableName, Set<String>> columns = new HashMap<>();
    private final Map<TableName, Set<String>> constraints = new HashMap<>();
    private final Set<TableName> tables = new HashSet<>();
    private final Set<TypeName> enums = new HashSet<>();

    private Touched() {}

    static Touched by(List<Change> changes) {
        Touched touched = new Touched();
        changes.forEach(change -> change.match(touched));
        return touched;
    }

    /** Whether a model has to change at all. */
    boolean table(TableName table) {
        return tables.contains(table);
    }

    boolean column(TableName table, String column) {
        return columns.getOrDefault(table, Set.of()).contains(column);
    }

    /** A key, an index, a foreign key or a check, by its name. */
    boolean constraint(TableName table, String name) {
        return constraints.getOrDefault(table, Set.of()).contains(name);
    }

    boolean enumType(TypeName type) {
        return enums.contains(type);
    }

    @Override
    public Touched namespace(NamespaceChange change) {
        return this;
    }

    @Override
    public Touched enumType(EnumChange change) {
        if (change instanceof EnumChange.CreateEnum create) {
            enums.add(create.type().name());
        } else if (change instanceof EnumChange.AddEnumValue add) {
            enums.add(add.type());
        } else if (change instanceof EnumChange.RebuildEnum rebuild) {
            enums.add(rebuild.to().name());
            rebuild.columns().forEach(c -> touch(c.table(), c.from().name()));
        } else if (change instanceof EnumChange.DropEnum drop) {
            enums.add(drop.type());
        } else if (change instanceof EnumChange.CommentEnum comment) {
            enums.add(comment.type());
        }
        return this;
    }

    @Override
    public Touched table(TableChange change) {
        if (change instanceof TableChange.CreateTable create) {
            tables.add(create.table().name());
        } else if (change instanceof TableChange.DropTable drop) {
            tables.add(drop.table().name());
            drop.table().foreignKeys().forEach(k -> named(drop.table().name(), k.name()));
        } else if (change instanceof TableChange.Comment comment) {
            tables.add(comment.table());
        } else if (change instanceof TableChange.CreatePartition create) {
            tables.add(create.table());
        } else if (change instanceof TableChange.DropPartition drop) {
            tables.add(drop.table());
        }
        return this;
    }

    @Override
    public Touched column(ColumnChange change) {
        if (change instanceof ColumnChange.AddColumn add) {
            touch(add.table(), add.column().name());
        } else if (change instanceof ColumnChange.DropColumn drop) {
            touch(drop.table(), drop.column().name());
        } else if (change instanceof ColumnChange.ChangeType type) {
            touch(type.table(), type.to().name());
        } else if (change instanceof ColumnChange.SetNotNull set) {
            touch(set.table(), set.column().name());
        } else if (change instanceof ColumnChange.DropNotNull drop) {
            touch(drop.table(), drop.column().name());
        } else if (change instanceof ColumnChange.SetDefault set) {
            touch(set.table(), set.column().name());
        } else if (change instanceof ColumnChange.DropDefault drop) {
            touch(drop.table(), drop.column().name());
        } else if (change instanceof ColumnChange.AlterIdentity alter) {
            touch(alter.table(), alter.column().name());
        } else if (change instanceof ColumnChange.SetExpression set) {
            touch(set.table(), set.column().name());
        }
        return this;
    }

    /** The columns of a domain that is made anew; the type itself is said above no model. */
    @Override
    public Touched namedType(TypeChange change) {
        if (change instanceof TypeChange.RebuildDomain rebuild) {
            rebuild.columns().forEach(c -> touch(c.table(), c.to().name()));
        }
        return this;
    }

    /** Roles and privileges are said above no field. */
    @Override
    public Touched access(AccessChange change) {
        return this;
    }

    @Override
    public Touched touch(TouchChange change) {
        if (change instanceof TouchChange.CreateTrigger create) {
            touch(create.table(), create.column());
        } else if (change instanceof TouchChange.DropTrigger drop) {
            touch(drop.table(), drop.column());
        } else if (change instanceof TouchChange.CreatePurge create) {
            tables.add(create.table());
        } else if (change instanceof TouchChange.DropPurge drop) {
            tables.add(drop.table());
        }
        return this;
    }

    @Override
    public Touched constraint(ConstraintChange change) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            named(add.table(), add.key().name());
            add.key().columns().forEach(c -> touch(add.table(), c));
        } else if (change instanceof ConstraintChange.DropPrimaryKey drop) {
            named(drop.table(), drop.key().name());
            drop.key().columns().forEach(c -> touch(drop.table(), c));
        } else if (change instanceof ConstraintChange.AddForeignKey add) {
            named(add.table(), add.key().name());
            tables.add(add.key().referencedTable());
        } else if (change instanceof ConstraintChange.DropForeignKey drop) {
            named(drop.table(), drop.key().name());
            tables.add(drop.key().referencedTable());
        } else if (change instanceof ConstraintChange.AddCheck add) {
            named(add.table(), add.check().name());
        } else if (change instanceof ConstraintChange.DropCheck drop) {
            named(drop.table(), drop.check().name());
        } else if (change instanceof ConstraintChange.RenameConstraint rename) {
            named(rename.table(), rename.from());
            named(rename.table(), rename.to());
        } else if (change instanceof ConstraintChange.AddExclusion add) {
            tables.add(add.table());
        } else if (change instanceof ConstraintChange.DropExclusion drop) {
            tables.add(drop.table());
        } else if (change instanceof ConstraintChange.MarkConstraint mark) {
            tables.add(mark.table());
        }
        return this;
    }

    @Override
    public Touched index(IndexChange change) {
        if (change instanceof IndexChange.CreateIndex create) {
            named(create.table(), create.index().name());
            create.index().keys().forEach(k -> touch(create.table(), k.name()));
        } else if (change instanceof IndexChange.DropIndex drop) {
            named(drop.table(), drop.index().name());
            drop.index().keys().forEach(k -> touch(drop.table(), k.name()));
        } else if (change instanceof IndexChange.RenameIndex rename) {
            named(rename.table(), rename.from());
            named(rename.table(), rename.to());
        } else if (change instanceof IndexChange.MarkIndex mark) {
            tables.add(mark.table());
        }
        return this;
    }

    @Override
    public Touched security(SecurityChange change) {
        tables.add(change.table());
        return this;
    }

    @Override
    public Touched routine(RoutineChange change) {
        if (change instanceof RoutineChange.CreateTrigger create) {
            tables.add(create.table());
        } else if (change instanceof RoutineChange.DropTrigger drop) {
            tables.add(drop.table());
        }
        return this;
    }

    @Override
    public Touched view(ViewChange change) {
        return this;
    }

    /** What a database holds is never renamed for a schema that follows it. */
    @Override
    public Touched rename(RenameChange change) {
        return this;
    }

    private void touch(TableName table, String column) {
        tables.add(table);
        columns.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }

    private void named(TableName table, String constraint) {
        tables.add(table);
        constraints.computeIfAbsent(table, t -> new HashSet<>()).add(constraint);
    }
}
