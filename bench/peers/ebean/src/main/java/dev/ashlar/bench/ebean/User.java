package dev.ashlar.bench.ebean;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "users")
@SuppressWarnings("NullAway.Init")
public class User {
    @Id
    private UUID id;

    private String name;

    @Column(name = "avatar_url")
    @Nullable
    private String avatarUrl;

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getAvatarUrl() {
        return avatarUrl;
    }
}
