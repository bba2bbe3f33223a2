package dev.ashlar.bench.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "tags")
@SuppressWarnings("NullAway.Init")
public class Tag {
    @Id
    private UUID id;

    private String name;

    public Tag() {}

    Tag(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
