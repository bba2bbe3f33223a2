package dev.ashlar.bench.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;

@Entity(name = "Tag")
@Table(name = "tags")
@SuppressWarnings("NullAway.Init")
public class Tag {
    @Id
    UUID id;

    @NaturalId
    String name;
}
