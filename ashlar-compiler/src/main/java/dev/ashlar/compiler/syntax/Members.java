package dev.ashlar.compiler.syntax;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The members of a block, sorted once by what is asked for again and again. Broken ones count as what was salvaged. */
final class Members extends AbstractList<Member> implements RandomAccess {
    private final List<Member> all;
    private final List<FieldDeclaration> fields;
    private final List<EnumValueDeclaration> values;
    private final List<BlockAttribute> blockAttributes;
    private final List<Attribute> attributes;
    private final boolean looseComments;

    private Members(List<Member> all) {
        this.all = all;
        List<FieldDeclaration> fields = new ArrayList<>(all.size());
        List<EnumValueDeclaration> values = new ArrayList<>();
        List<BlockAttribute> blockAttributes = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        for (Member member : all) {
            Node node = sound(member);
            if (node instanceof FieldDeclaration field) {
                fields.add(field);
            } else if (node instanceof EnumValueDeclaration value) {
                values.add(value);
            } else if (node instanceof BlockAttribute line) {
                blockAttributes.add(line);
                attributes.add(line.attribute());
            }
        }
        this.fields = List.copyOf(fields);
        this.values = List.copyOf(values);
        this.blockAttributes = List.copyOf(blockAttributes);
        this.attributes = List.copyOf(attributes);
        this.looseComments = hasLoose(all);
    }

    private static boolean hasLoose(List<Member> all) {
        CommentBlock above = null;
        for (Member member : all) {
            if (member instanceof CommentBlock comments) {
                if (above != null) {
                    return true;
                }
                above = comments;
            } else if (above != null && documentation(member).isOf(above)) {
                above = null;
            }
        }
        return above != null;
    }

    private static Documentation documentation(Member member) {
        Node node = sound(member);
        if (node instanceof FieldDeclaration field) {
            return field.documentation();
        }
        return node instanceof BlockAttribute attribute ? attribute.documentation() : Documentation.NONE;
    }

    static Members of(List<Member> members) {
        return members instanceof Members sorted ? sorted : new Members(List.copyOf(members));
    }

    static List<FieldDeclaration> fields(List<Member> members) {
        return of(members).fields;
    }

    static List<EnumValueDeclaration> values(List<Member> members) {
        return of(members).values;
    }

    static List<BlockAttribute> blockAttributes(List<Member> members) {
        return of(members).blockAttributes;
    }

    static List<Attribute> attributes(List<Member> members) {
        return of(members).attributes;
    }

    /** Whether there is a comment that is not the documentation of a field or an attribute. */
    static boolean hasLooseComments(List<Member> members) {
        return of(members).looseComments;
    }

    @Override
    public Iterator<Member> iterator() {
        return all.iterator();
    }

    @Override
    public Member get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    static @Nullable Node sound(Member member) {
        return member instanceof InvalidText broken ? broken.salvaged() : member;
    }
}
