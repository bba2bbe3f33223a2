package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.runtime.shape.Avg;
import dev.ashlar.runtime.shape.Computed;
import dev.ashlar.runtime.shape.Exists;
import dev.ashlar.runtime.shape.Max;
import dev.ashlar.runtime.shape.Min;
import dev.ashlar.runtime.shape.Shape;
import dev.ashlar.runtime.shape.Sum;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.build.Functions;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user in figures: what its posts come to, and what PostgreSQL computes of its own row. */
@Shape(User.class)
public record Figures(
        int id,
        @Sum("posts.likes") long likes,
        @Avg("posts.likes") @Nullable BigDecimal mean,
        @Min("posts.likes") @Nullable Integer least,
        @Max("posts.title") Optional<String> last,
        @Exists("comments") boolean talks,
        @Computed int length,
        @Computed String greeting) {
    static Expression<Integer> length(UserTable u) {
        return Functions.length(u.email);
    }

    static Expression<String> greeting(UserTable u) {
        return Functions.coalesce(u.name, "you");
    }
}
