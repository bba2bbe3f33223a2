package dev.ashlar.bench.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "User")
@Table(name = "users")
@SuppressWarnings("NullAway.Init")
public class User {
    @Id
    UUID id;

    String name;

    @Column(name = "avatar_url")
    @Nullable
    String avatarUrl;

    /** By a method, which a proxy answers without a read. */
    public UUID getId() {
        return id;
    }
}
