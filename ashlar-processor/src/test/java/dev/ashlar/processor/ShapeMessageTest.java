package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.processor.Javac.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that do not fit: one message each, under the component, with what to do. */
class ShapeMessageTest {
    private static final String IMPORTS = "import com.acme.db.*; import dev.ashlar.runtime.shape.*; import java.time.*;"
            + " import java.util.*; import org.jspecify.annotations.Nullable;\n";

    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.saas(), client);
    }

    @Test
    void unknownComponent() {
        assertMessage("@Shape(Tag.class) record Wrong(UUID id, String nmae) {}", "nmae", """
                Tag has no field `nmae` [unknown-component]
                  = help: did you mean `name`? fields of Tag: id, name, organizationId, createdAt, updatedAt, organization, posts""");
    }

    @Test
    void unknownComponentFarFromAll() {
        assertMessage("@Shape(Tag.class) record Wrong(UUID id, String colour) {}", "colour", """
                Tag has no field `colour` [unknown-component]
                  = help: fields of Tag: id, name, organizationId, createdAt, updatedAt, organization, posts""");
    }

    @Test
    void wrongType() {
        assertMessage("@Shape(Post.class) record Wrong(String id) {}", "id", """
                component `id` has type String, but `Post.id` is read as UUID [wrong-type]
                  = help: write `UUID id`""");
        assertMessage("@Shape(Post.class) record Wrong(long version) {}", "version", """
                component `version` has type long, but `Post.version` is read as Integer [wrong-type]
                  = help: write `int version`""");
        assertMessage(
                "@Shape(Post.class) record Wrong(Instant deletedAt, UUID id, LocalDate publishedAt) {}",
                "publishedAt",
                """
                component `publishedAt` has type LocalDate, but `Post.publishedAt` is read as Instant [wrong-type]
                  = help: write `@Nullable Instant publishedAt`""");
    }

    @Test
    void nullNotAllowed() {
        assertMessage("@Shape(User.class) record Wrong(UUID id, String avatarUrl) {}", "avatarUrl", """
                `User.avatarUrl` may be null, but component `avatarUrl` does not allow it [null-not-allowed]
                  = help: write `@Nullable String avatarUrl` with @Nullable of JSpecify""");
    }

    @Test
    void toManyThatIsNoList() {
        assertMessage("@Shape(Post.class) record Wrong(Tag tags) {}", "tags", """
                `Post.tags` leads to many rows, but component `tags` is not a list [not-a-list]
                  = help: write `List<Tag> tags`, a Set of them, or `@Count long tagsCount` for their number""");
    }

    @Test
    void toManyThatIsNeitherListNorSetNorMap() {
        for (String type :
                new String[] {"Collection<Tag>", "Tag[]", "Iterable<Tag>", "Optional<Tag>", "SortedSet<Tag>"}) {
            assertMessage("@Shape(Post.class) record Wrong(" + type + " tags) {}", "tags", """
                    `Post.tags` leads to many rows, but component `tags` is not a list [not-a-list]
                      = help: write `List<Tag> tags`, a Set of them, or `@Count long tagsCount` for their number""");
        }
    }

    @Test
    void toOneThatIsAList() {
        for (String type : new String[] {"List<User>", "Set<User>", "Map<UUID, User>", "User[]"}) {
            assertMessage("@Shape(Post.class) record Wrong(" + type + " author) {}", "author", """
                    `Post.author` leads to one row at most, but component `author` holds many [not-to-many]
                      = help: write `User author`""");
        }
    }

    @Test
    void enumOfAnotherField() {
        assertMessage("@Shape(Post.class) record Wrong(Plan status) {}", "status", """
                component `status` has type Plan, but `Post.status` is read as PostStatus [wrong-type]
                  = help: write `PostStatus status`""");
    }

    @Test
    void nestedRecordThatIsPrivate() {
        assertMessage(
                "@Shape(Post.class) record Wrong(Author author) { private record Author(String name) {} }",
                "author",
                """
                record `Author` is private, so the token could not name it [private-shape]
                  = help: remove `private`""");
    }

    @Test
    void nestedValueThatIsNoRecord() {
        assertMessage("@Shape(Post.class) record Wrong(List<String> tags) {}", "tags", """
                component `tags` follows a relation, and String is not a record [not-a-record]
                  = help: write a record with the fields to read, or the generated record for all of them""");
    }

    @Test
    void nestedRecordsAreCheckedToo() {
        assertMessage(
                "@Shape(Post.class) record Wrong(Author author) { record Author(String fullName) {} }",
                "fullName",
                """
                User has no field `fullName` [unknown-component]
                  = help: fields of User: id, email, name, avatarUrl, createdAt, updatedAt, memberships, posts, comments, sessions""");
    }

    @Test
    void countOfOne() {
        assertMessage("@Shape(Post.class) record Wrong(@Count(\"author\") long authors) {}", "authors", """
                @Count counts the rows of a to-many relation, and `Post.author` is none [count-of-one]
                  = help: to-many relations of Post: tags, comments""");
        assertMessage("@Shape(Post.class) record Wrong(@Count long tagCount) {}", "tagCount", """
                @Count of `tag`: Post has no such relation [count-of-one]
                  = help: did you mean `tags`? to-many relations of Post: tags, comments""");
        assertMessage("@Shape(Post.class) record Wrong(@Count int tags) {}", "tags", """
                component `tags` has type int, but a count is a long [wrong-type]
                  = help: write `long tags`""");
    }

    @Test
    void shapeOfAnotherModel() {
        assertMessage(
                "@Shape(Post.class) record Wrong(Label author) {} @Shape(Tag.class) record Label(String name) {}",
                "author",
                """
                `Label` is a shape of Tag, but `author` leads to User [wrong-model]
                  = help: name a shape of User""");
    }

    @Test
    void recursiveShape() {
        assertMessage(
                "@Shape(Post.class) record Wrong(Author author) { record Author(List<Wrong> posts) {} }",
                "author",
                """
                `Author` contains itself [recursive-shape]
                  = help: a shape says how deep it reads: write a record of its own for the inner level""");
    }

    @Test
    void notARecord() {
        assertMessage("@Shape(Post.class) class Wrong {}", "class", """
                `Wrong` is not a record [not-a-record]
                  = help: @Shape goes on records, and on sealed interfaces of records: write `record Wrong(...)`""");
    }

    @Test
    void privateRecord() {
        assertMessage("class Outer { @Shape(Post.class) private record Wrong(UUID id) {} }", "record", """
                record `Wrong` is private, so its token in a file of its own could not name it [private-shape]
                  = help: remove `private` from it and from the classes around it""");
    }

    @Test
    void genericRecord() {
        assertMessage("@Shape(Post.class) record Wrong<T>(T id) {}", "record", """
                record `Wrong` has type parameters [generic-shape]
                  = help: a shape reads one known type in each component: write the types out""");
    }

    @Test
    void classThatIsNoModel() {
        assertMessage("@Shape(String.class) record Wrong(UUID id) {}", "record", """
                `String` is not a model of a generated client: there is no class `StringTable` beside it [not-a-model]
                  = help: name the record that `ashlar generate` wrote for the model, as in `@Shape(Post.class)`""");
    }

    /** A use of the token must not add errors of its own. */
    @Test
    void aWrongShapeGivesOneErrorWhereverItIsUsed() {
        Result result = Javac.into(classes)
                .with(client)
                .processed(
                        acme("Wrong", IMPORTS + "@Shape(Post.class) public record Wrong(UUID id, List<Tag> tag) {}"),
                        acme("Uses", "import static com.acme.WrongShape.wrong;\nclass Uses { Object token = wrong; }"));

        assertThat(result.messages()).hasSize(1);
        assertThat(result.messages().get(0)).startsWith("Post has no field `tag` [unknown-component]");
    }

    /** The last finding is looked at: the ones before it in the same record are tests of their own. */
    private void assertMessage(String text, String place, String message) {
        Result result =
                Javac.into(classes).with(client).processed(acme("Shapes", IMPORTS + "class Shapes { " + text + " }"));

        assertThat(result.messages()).last().isEqualTo(message);
        assertThat(result.places()).last().isEqualTo(place);
    }
}
