package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. The class's name is the model's, its fields are the model's fields, in the order in which they are written.
 * What is about several columns is said in an initializer: <code>{ index(authorId, createdAt.desc()); }</code>.
 */
public abstract class Table extends Types {
    private final List<Key> keys = new ArrayList<>();

    /** A table that is called like the class. */
    protected Table() {
        super("");
    }

    /** A table with a name of its own in the database. */
    protected Table(String name) {
        super(name);
    }

    List<Key> keys() {
        return keys;
    }

    String keyword() {
        return "model";
    }

    protected final Key primaryKey(Ordered... columns) {
        return keep(new Key("@@id", columns));
    }

    protected final Key unique(Ordered... columns) {
        return keep(new Key("@@unique", columns));
    }

    protected final Key index(Ordered... columns) {
        return keep(new Key("@@index", columns));
    }

    /** Any attribute of the table: {@code key("@@schema(\"audit\")")}. */
    protected final Key key(String text) {
        return keep(new Key(text));
    }

    protected final <M extends Table> Relation<M> one(Class<M> other) {
        return part(new Relation<>(this, other, ""));
    }

    protected final <M extends Table> Relation<M> many(Class<M> other) {
        return part(new Relation<>(this, other, "[]"));
    }

    /** The column that names a row's tenant. */
    protected final void tenant(Column<?> column) {
        directive("@tenant(" + column.fieldName() + ")");
    }

    /** The column that marks a row as deleted. */
    protected final void softDelete(Column<?> column) {
        directive("@softDelete(" + column.fieldName() + ")");
    }

    protected final void softDelete(Column<?> column, String retention) {
        directive("@softDelete(" + column.fieldName() + ", retention: " + Quoted.text(retention) + ")");
    }

    protected final void check(String sql) {
        directive("@check(" + Quoted.text(sql) + ")");
    }

    protected final void check(String sql, String map) {
        directive("@check(" + Quoted.text(sql) + ", map: " + Quoted.text(map) + ")");
    }

    /** The schema of PostgreSQL that it lies in. */
    protected final void schema(String name) {
        attribute("@@schema(" + Quoted.text(name) + ")");
    }

    /** The client leaves it out. */
    protected final void ignored() {
        attribute("@@ignore");
    }

    /** Somebody else makes and changes the table. */
    protected final void external() {
        directive("@external");
    }

    /** The name that the table had before. */
    protected final void renamedFrom(String before) {
        directive("@renamed(" + Quoted.name(before) + ")");
    }

    /** A row-security policy for everyone and all statements; {@link #directive} says one with more. */
    protected final void policy(String name, String using) {
        directive("@policy(" + Quoted.name(name) + ", using: " + Quoted.text(using) + ")");
    }

    protected final void rowSecurity() {
        directive("@rowSecurity");
    }

    private Key keep(Key key) {
        keys.add(key);
        return key;
    }
}
