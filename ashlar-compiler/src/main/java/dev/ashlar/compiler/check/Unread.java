package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.Item;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text between the blocks of a schema that could not be read, and what it may have declared. */
final class Unread {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_-]+");

    private final Set<String> names = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private boolean nameless;
    private boolean configuration;
    private @Nullable Declaration before;

    private Unread() {}

    static Unread of(List<SyntaxFile> files) {
        Unread unread = new Unread();
        for (SyntaxFile file : files) {
            unread.before = null;
            file.items().forEach(unread::visit);
        }
        return unread;
    }

    /** Whether a block of that name may stand there. */
    boolean mayDeclare(String name) {
        return nameless || names(name);
    }

    /** Whether that name stands there. */
    boolean names(String name) {
        return names.contains(name);
    }

    /** Whether lines of the block of that name may stand there: its brace is closed too early, or opened too late. */
    boolean mayBelongTo(String name) {
        return open.contains(name);
    }

    /** Whether a datasource or generator may stand there. */
    boolean mayConfigure() {
        return configuration;
    }

    /** Whether a member of the block could not be read. */
    static boolean isWithin(Declaration block) {
        return block.members().stream().anyMatch(m -> m instanceof InvalidText text && text.salvaged() == null);
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void visit(Item item) {
        if (item instanceof Declaration block) {
            before = block;
        } else if (item instanceof InvalidText text && text.salvaged() instanceof Declaration block) {
            before = block;
            addIf(block.opening().text().length() > 1, block);
        } else if (item instanceof InvalidText text) {
            visitText(text.span().text());
        }
    }

    private void visitText(String text) {
        List<String> words = words(text.lines().findFirst().orElse(""));
        names.addAll(words);
        boolean block = text.contains("{");
        nameless |= block && words.size() < 2;
        configuration |= !block
                || words.isEmpty()
                || Spelling.isNear(words.get(0), "datasource")
                || Spelling.isNear(words.get(0), "generator");
        addIf(!block, before);
    }

    private void addIf(boolean condition, @Nullable Declaration block) {
        if (condition && block != null) {
            open.add(block.name().text());
        }
    }
}
