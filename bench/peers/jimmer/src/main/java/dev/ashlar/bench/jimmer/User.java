package dev.ashlar.bench.jimmer;

import java.util.UUID;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;
import org.jetbrains.annotations.Nullable;

@Entity
@Table(name = "users")
public interface User {
    @Id
    UUID id();

    String name();

    @Nullable
    String avatarUrl();
}
