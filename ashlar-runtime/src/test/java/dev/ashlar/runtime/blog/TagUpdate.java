// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.TagTable.TAG;

import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What changes in a {@link Tag}; what is left out stays as it is. */
public final class TagUpdate extends UpdateBuilder<TagUpdate> {
    TagUpdate(UpdateData<TagTable> data) {
        super(data);
    }

    public TagUpdate id(UUID id) {
        return set(TAG.id, id);
    }

    public TagUpdate name(String name) {
        return set(TAG.name, name);
    }

    public TagUpdate posts(UnaryOperator<ToManyUpdate<PostKey, PostCreate.First, PostCreate.Ready>> posts) {
        return many(TAG.posts, PostKey::new, PostCreate.First::new, posts);
    }
}
