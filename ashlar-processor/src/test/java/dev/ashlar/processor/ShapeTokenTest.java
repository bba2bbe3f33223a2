package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.java.ShapeSketch;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.processor.Javac.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that fit their model: their tokens compile without a warning. */
class ShapeTokenTest {
    private static final String IMPORTS = """
            import com.acme.db.*;
            import dev.ashlar.runtime.shape.Count;
            import dev.ashlar.runtime.shape.Shape;
            import dev.ashlar.runtime.shape.ShapeToken;
            import java.time.Instant;
            import java.util.List;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;
            """;

    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.saas(), client);
    }

    @Test
    void columnsRelationsAndCounts() {
        Result result = compile("""
                @Shape(Post.class) public record FeedPost(UUID id, String title, Instant createdAt, @Nullable Instant deletedAt,
                        int version, PostStatus status, Author author, List<TagName> tags, @Count("comments") long comments) {
                  public record Author(UUID id, String name, @Nullable String avatarUrl) {}
                  public record TagName(UUID id, String name) {}
                }
                """);

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated("com/acme/FeedPostShape.java"))
                .isEqualTo(Schemas.resource("FeedPostShape.java.txt"));
    }

    @Test
    void whatASketchWritesIsAShape() {
        Schema schema = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", Schemas.saas())))
                .schema();
        String sketch = ShapeSketch.write(
                schema,
                Javac.PACKAGE,
                "Post",
                "*, -content, author{id, name, avatarUrl}, tags{*}, comments{content, author.name}, organization.name,"
                        + " count(comments), exists(tags), max(comments.createdAt), min(comments.content), edition: version,"
                        + " written: createdAt, by: author.name, writer: author{mail: email}, words: tags{name},"
                        + " said: count(comments), first: min(comments.createdAt), rank: computed(Float),"
                        + " highlighted: computed(String)",
                "Everything");
        Result result = Javac.into(classes).with(client).processed(acme("Everything", sketch));

        assertThat(result.messages()).as(sketch).isEmpty();
    }

    @Test
    void tokensAreValuesThatQueriesTake() {
        Result result = Javac.into(classes)
                .with(client)
                .processed(
                        acme("FeedPost", IMPORTS + """
                                        @Shape(Post.class) public record FeedPost(UUID id, List<TagName> tags) {
                                          public record TagName(String name) {}
                                        }
                                        """),
                        acme("Uses", "import static com.acme.FeedPostShape.feedPost;\n" + IMPORTS + """
                                        class Uses {
                                          ShapeToken<PostTable, FeedPost> token = feedPost;
                                          ShapeToken<TagTable, FeedPost.TagName> tags = FeedPostShape.tags.shape();
                                        }
                                        """));

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void wholeRowsSharedRecordsAndShapesOfTheirOwn() {
        Result result = Javac.into(classes)
                .with(client)
                .processed(
                        acme("Person", IMPORTS + "@Shape(User.class) public record Person(UUID id, String name) {}"),
                        acme("Named", IMPORTS + "record Named(UUID id, String name) {}"),
                        acme("Screens", IMPORTS + """
                                        class Screens {
                                          @Shape(Post.class) record Detail(Person author, Organization organization, List<Comment> comments) {}
                                          @Shape(Post.class) record Names(Named author, Named organization, List<Named> tags) {}
                                          @Shape(User.class) record Busy(String email, @Count long posts, @Count long commentsCount) {}
                                        }
                                        """));

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated("com/acme/Screens_DetailShape.java"))
                .contains("one(table().author, PersonShape.person)", "many(table().comments, CommentTable.ROW)");
        assertThat(result.generated("com/acme/Screens_NamesShape.java"))
                .contains("NamedShape extends ShapeToken<UserTable, Named>")
                .contains("NamedShape_ extends ShapeToken<OrganizationTable, Named>");
    }

    @Test
    void wideningAndNullableMoreThanNeeded() {
        Result result = compile(
                "@Shape(Post.class) record Loose(@Nullable UUID id, CharSequence title, Object status, @Nullable User author) {}");

        assertThat(result.messages()).isEmpty();
    }

    @Test
    void namesThatClash() {
        Result result = Javac.into(classes)
                .with(client)
                .processed(
                        acme("Part", "class Part {}"),
                        acme("Values", "class Values {}"),
                        acme("String", "class String {}"),
                        acme("Override", "class Override {}"),
                        acme("User", """
                                import dev.ashlar.runtime.shape.Shape;
                                @Shape(com.acme.db.User.class) public record User(java.lang.String name, java.util.List<Post> posts) {
                                  record Post(java.lang.String title) {}
                                }
                                """),
                        acme("Author", """
                                import dev.ashlar.runtime.shape.Shape;
                                @Shape(com.acme.db.Post.class) record Author(com.acme.db.User author) {}
                                """));

        assertThat(result.messages()).isEmpty();
    }

    private Result compile(String text) {
        String name = text.replaceAll("(?s).*?record (\\w+).*", "$1");
        return Javac.into(classes).with(client).processed(acme(name, IMPORTS + text));
    }
}
