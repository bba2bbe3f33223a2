package dev.ashlar.processor;

import dev.ashlar.processor.TableType.ColumnMember;
import dev.ashlar.processor.TableType.Member;
import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.Part;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads one component of a record against the table that it is read from. */
final class ComponentReader {
    private final Mirrors mirrors;
    private final Messages messages;
    private final ColumnReader columns;
    private final RelationReader relations;
    private final AggregateReader aggregates;
    private final ComputedReader computed;

    ComponentReader(Mirrors mirrors, Findings findings, TableType table, NestedTokens nested, TypeElement record) {
        this.mirrors = mirrors;
        this.messages = new Messages(mirrors, findings, table);
        this.columns = new ColumnReader(mirrors, messages);
        this.relations = new RelationReader(mirrors, messages, nested, record);
        this.aggregates = new AggregateReader(mirrors, messages);
        this.computed = new ComputedReader(mirrors, messages, record);
    }

    /** Empty when something is wrong with the component. */
    Optional<Part> read(RecordComponentElement component) {
        if (mirrors.annotation(component, Names.COMPUTED).isPresent()) {
            return computed.read(component);
        }
        if (aggregates.isOne(component)) {
            return aggregates.read(component);
        }
        String way = mirrors.annotation(component, Names.FROM)
                .flatMap(mirrors::value)
                .map(value -> value.getValue().toString())
                .orElse(component.getSimpleName().toString());
        Member member = messages.table().members().get(way);
        if (member instanceof RelationMember relation) {
            return relations.read(component, way, relation);
        }
        if (member instanceof ColumnMember || way.contains(".")) {
            return columns.read(component, List.of(way.split("\\.", -1)));
        }
        messages.unknown(component, way);
        return Optional.empty();
    }
}
