package dev.ashlar.bench.jimmer;

import java.util.UUID;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.Table;

@Entity
@Table(name = "comments")
public interface Comment {
    @Id
    UUID id();

    @ManyToOne
    @JoinColumn(name = "post_id")
    Post post();
}
