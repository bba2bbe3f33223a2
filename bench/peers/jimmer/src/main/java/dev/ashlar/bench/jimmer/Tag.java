package dev.ashlar.bench.jimmer;

import java.util.UUID;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Key;
import org.babyfish.jimmer.sql.Table;

@Entity
@Table(name = "tags")
public interface Tag {
    @Id
    @GeneratedValue(generatorType = Uuid7Generator.class)
    UUID id();

    @Key
    String name();
}
