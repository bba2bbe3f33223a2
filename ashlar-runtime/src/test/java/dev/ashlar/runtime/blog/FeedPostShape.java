package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.One;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import java.util.UUID;

/** Reads {@link FeedPost}. */
public final class FeedPostShape extends ShapeToken<PostTable, FeedPost> {
    public static final FeedPostShape feedPost = new FeedPostShape();

    public static final Many<TagTable, FeedPost.TagName> tags = feedPost._tags;
    public static final Many<CommentTable, FeedPost.Remark> comments = feedPost._comments;
    public static final Counted<CommentTable> commentCount = feedPost._commentCount;

    private final Part<UUID> _id = field(PostTable.POST.id);
    private final Part<String> _title = field(PostTable.POST.title);
    private final One<UserTable, FeedPost.Author> _author = one(PostTable.POST.author, new AuthorShape());
    private final Many<TagTable, FeedPost.TagName> _tags = many(PostTable.POST.tags, new TagNameShape());
    private final Many<CommentTable, FeedPost.Remark> _comments = many(PostTable.POST.comments, new RemarkShape());
    private final Counted<CommentTable> _commentCount = count(PostTable.POST.comments);

    private FeedPostShape() {
        super(PostTable.POST);
    }

    @Override
    protected FeedPost read(Values v) {
        return new FeedPost(
                v.get(_id), v.get(_title), v.get(_author), v.get(_tags), v.get(_comments), v.get(_commentCount));
    }

    private static final class AuthorShape extends ShapeToken<UserTable, FeedPost.Author> {
        private final Part<UUID> _id = field(UserTable.USER.id);
        private final Part<String> _name = field(UserTable.USER.name);

        private AuthorShape() {
            super(UserTable.USER);
        }

        @Override
        protected FeedPost.Author read(Values v) {
            return new FeedPost.Author(v.get(_id), v.get(_name));
        }
    }

    private static final class TagNameShape extends ShapeToken<TagTable, FeedPost.TagName> {
        private final Part<String> _name = field(TagTable.TAG.name);

        private TagNameShape() {
            super(TagTable.TAG);
        }

        @Override
        protected FeedPost.TagName read(Values v) {
            return new FeedPost.TagName(v.get(_name));
        }
    }

    private static final class RemarkShape extends ShapeToken<CommentTable, FeedPost.Remark> {
        private final Part<String> _content = field(CommentTable.COMMENT.content);
        private final One<UserTable, FeedPost.Author> _author =
                optional(CommentTable.COMMENT.author, new AuthorShape());

        private RemarkShape() {
            super(CommentTable.COMMENT);
        }

        @Override
        protected FeedPost.Remark read(Values v) {
            return new FeedPost.Remark(v.get(_content), v.orNull(_author));
        }
    }
}
