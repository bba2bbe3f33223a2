package dev.ashlar.cli.command;

import dev.ashlar.migrate.consent.Answers;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a person says before being asked: names that changed, data that may go, access that may grow. */
final class AnswerOptions {
    @Option(
            names = "--rename",
            split = ",",
            paramLabel = "OLD=NEW",
            description =
                    "What has another name and keeps its rows: users.name=users.full_name, users=people, status.OLD=status.NEW.")
    private List<String> renames = List.of();

    @Option(
            names = "--no-rename",
            split = ",",
            paramLabel = "NAME",
            description = "What goes although something like it comes: users.name, status.OLD.")
    private List<String> noRenames = List.of();

    @Option(
            names = "--accept-data-loss",
            split = ",",
            paramLabel = "NAME",
            description = "What may be lost, by name: posts, posts.slug.")
    private List<String> dataLoss = List.of();

    @Option(
            names = "--accept-wider-access",
            split = ",",
            paramLabel = "NAME",
            description = "What may be opened to more people, by name: posts, posts.by_tenant, search_posts.")
    private List<String> widerAccess = List.of();

    Answers answers() {
        return new Answers(renames, Set.copyOf(noRenames), Set.copyOf(dataLoss), Set.copyOf(widerAccess));
    }
}
