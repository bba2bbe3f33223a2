package dev.ashlar.compiler.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of relation fields as Prisma's formatter makes them out of a model's name. */
public final class FieldName {
    private static final Set<String> WITHOUT_PLURAL = Set.of(
            ("accommodation advertising advice air aircraft assistance baggage cash data deer education electricity"
                            + " equipment ethics evidence fame food fuel fun furniture garbage gold gossip happiness"
                            + " hardware health help homework honesty hospitality ice inflation information jewelry"
                            + " knowledge literature logic logistics loneliness luck luggage machinery management"
                            + " mathematics metadata milk money mud music nature news nutrition obesity patience"
                            + " physics poetry pollution poverty psychology relaxation research respect rice safety"
                            + " series sheep shopping sleep software species steam sunshine tennis thunder traffic"
                            + " transportation trust unity vengeance violence warmth wealth weather welfare wheat"
                            + " wisdom yoga zoology")
                    .split(" "));

    /** The first rule whose pattern ends the word decides. */
    private static final List<Rule> RULES = List.of(
            new Rule("^ox", "oxen"),
            new Rule("^(wo)?man", "$1men"),
            new Rule("^die", "dice"),
            new Rule("^foot", "feet"),
            new Rule("^(g|t)oo(se|th)", "$1ee$2"),
            new Rule("^quiz", "quizzes"),
            new Rule("eaux", "eaux"),
            new Rule("child(ren)?", "children"),
            new Rule("pe(rson|ople)", "people"),
            new Rule("([ml])(ice|ouse)", "$1ice"),
            new Rule("(matr|cod|mur|sil|vert|ind|append)(ix|ex)", "$1ices"),
            new Rule("(x|ch|ss|sh|zz)(es)?", "$1es"),
            new Rule("([^ch][ieo][ln])ey", "$1ies"),
            new Rule("([^aeiouy]|qu)y", "$1ies"),
            new Rule("(ar|l|ea|eo|oa|hoo)f", "$1ves"),
            new Rule("(kni|wi|li)fe", "$1ves"),
            new Rule("sis", "ses"),
            new Rule(
                    "(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)(a|on)",
                    "$1a"),
            new Rule(
                    "(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul"
                            + "|automat|quor)(a|um)",
                    "$1a"),
            new Rule("(her|at|gr)o", "$1oes"),
            new Rule("(seraph|cherub)(im)?", "$1im"),
            new Rule("(alumn|alg|vertebr)(a|ae)", "$1ae"),
            new Rule(
                    "(alumn|syllab|octop|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(us|i)",
                    "$1i"),
            new Rule("([^l]ias|[aeiou]las|[emjzr]as|[iu]am)", "$1"),
            new Rule("(e[mn]u)s?", "$1s"),
            new Rule("(alias|[^aou]us|tlas|gas|ris)", "$1es"),
            new Rule("(ax|test)is", "$1es"),
            new Rule("([^aeiou]ese)", "$1"),
            new Rule("s?", "s"));

    private FieldName() {}

    private record Rule(Pattern ending, String plural) {
        Rule(String ending, String plural) {
            this(Pattern.compile("(?:" + ending + ")$"), plural);
        }
    }

    /** {@code OrderLine} and {@code order_line} make {@code orderLine}. */
    public static String one(String model) {
        StringBuilder name = new StringBuilder();
        boolean newWord = false;
        int last = ' ';
        for (int c : model.codePoints().toArray()) {
            boolean starts = newWord || (Character.isLowerCase(last) && Character.isUpperCase(c));
            if (!Character.isLetterOrDigit(c)) {
                newWord = !name.isEmpty();
            } else if (Character.isDigit(c)) {
                newWord = true;
                name.appendCodePoint(c);
            } else if (starts) {
                newWord = false;
                name.appendCodePoint(upper(c));
            } else {
                last = c;
                name.appendCodePoint(lower(c));
            }
        }
        return name.toString();
    }

    /** {@code OrderLine} makes {@code orderLines}, {@code Person} {@code people}. */
    public static String many(String model) {
        String word = one(model);
        if (WITHOUT_PLURAL.contains(word)) {
            return word;
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.ending().matcher(word);
            if (matcher.find()) {
                return matcher.replaceFirst(rule.plural());
            }
        }
        return word;
    }

    /** Prisma changes the case of ASCII letters alone. */
    private static int upper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
