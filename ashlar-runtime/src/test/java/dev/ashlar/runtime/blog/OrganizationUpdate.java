// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.OrganizationTable.ORGANIZATION;

import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import java.util.function.UnaryOperator;

/** What changes in a {@link Organization}; what is left out stays as it is. */
public final class OrganizationUpdate extends UpdateBuilder<OrganizationUpdate> {
    OrganizationUpdate(UpdateData<OrganizationTable> data) {
        super(data);
    }

    public OrganizationUpdate name(String name) {
        return set(ORGANIZATION.name, name);
    }

    public OrganizationUpdate posts(UnaryOperator<ToManyUpdate<PostKey, PostCreate.First, PostCreate.Ready>> posts) {
        return many(ORGANIZATION.posts, PostKey::new, PostCreate.First::new, posts);
    }

    public OrganizationUpdate tags(UnaryOperator<ToManyUpdate<TagKey, TagCreate.First, TagCreate.Ready>> tags) {
        return many(ORGANIZATION.tags, TagKey::new, TagCreate.First::new, tags);
    }

    public OrganizationUpdate comments(
            UnaryOperator<ToManyUpdate<CommentKey, CommentCreate.First, CommentCreate.Ready>> comments) {
        return many(ORGANIZATION.comments, CommentKey::new, CommentCreate.First::new, comments);
    }
}
