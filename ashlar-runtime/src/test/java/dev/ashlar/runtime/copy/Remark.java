package dev.ashlar.runtime.copy;

import dev.ashlar.runtime.blog.CommentTable;
import dev.ashlar.runtime.blog.UserTable;
import dev.ashlar.runtime.shape.OneOrNone;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import org.jspecify.annotations.Nullable;

/** A comment with whoever wrote it, if anybody did. */
record Remark(String content, @Nullable Writer author) {
    static final RemarkShape REMARK = new RemarkShape();

    record Writer(String name) {}

    static final class RemarkShape extends ShapeToken<CommentTable, Remark> {
        private final Part<String> content = field(CommentTable.COMMENT.content);
        private final OneOrNone<UserTable, Writer> author = optional(CommentTable.COMMENT.author, new WriterShape());

        private RemarkShape() {
            super(CommentTable.COMMENT);
        }

        @Override
        protected Remark read(Values v) {
            return new Remark(v.get(content), v.orNull(author));
        }
    }

    private static final class WriterShape extends ShapeToken<UserTable, Writer> {
        private final Part<String> name = field(UserTable.USER.name);

        private WriterShape() {
            super(UserTable.USER);
        }

        @Override
        protected Writer read(Values v) {
            return new Writer(v.get(name));
        }
    }
}
