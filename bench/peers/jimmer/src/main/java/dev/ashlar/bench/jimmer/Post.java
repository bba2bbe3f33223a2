package dev.ashlar.bench.jimmer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.babyfish.jimmer.sql.Default;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.JoinTable;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OrderedProp;
import org.babyfish.jimmer.sql.Table;

@Entity
@Table(name = "posts")
public interface Post {
    @Id
    UUID id();

    String title();

    String content();

    @Default("false")
    boolean published();

    @ManyToOne
    @JoinColumn(name = "author_id")
    User author();

    @ManyToMany(orderedProps = @OrderedProp("name"))
    @JoinTable(name = "\"_PostToTag\"", joinColumnName = "\"A\"", inverseJoinColumnName = "\"B\"")
    List<Tag> tags();

    Instant createdAt();
}
