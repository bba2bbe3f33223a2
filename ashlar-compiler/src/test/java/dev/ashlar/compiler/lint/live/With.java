package dev.ashlar.compiler.lint.live;

import java.util.List;

/** {@code LiveFacts.EMPTY} with some facts: {@code With.tables(database, ...)}. */
public final class With {
    private With() {}

    public static LiveDatabase server(LiveDatabase d, LiveServer server) {
        return new LiveDatabase(
                server,
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase tables(LiveDatabase d, LiveTable... tables) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                List.of(tables),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase columns(LiveDatabase d, LiveColumn... columns) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                List.of(columns),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase indexes(LiveDatabase d, LiveIndex... indexes) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                List.of(indexes),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase constraints(LiveDatabase d, LiveConstraint... constraints) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                List.of(constraints),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase foreignKeys(LiveDatabase d, LiveForeignKey... foreignKeys) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                List.of(foreignKeys),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase sequences(LiveDatabase d, LiveSequence... sequences) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                List.of(sequences),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase triggers(LiveDatabase d, LiveTrigger... triggers) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                List.of(triggers),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase functions(LiveDatabase d, LiveFunction... functions) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                List.of(functions),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase views(LiveDatabase d, LiveView... views) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                List.of(views),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase policies(LiveDatabase d, LivePolicy... policies) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                List.of(policies),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase roles(LiveDatabase d, LiveRole... roles) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                List.of(roles),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase grants(LiveDatabase d, LiveGrant... grants) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                List.of(grants),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase defaultPrivileges(LiveDatabase d, LiveDefaultPrivilege... defaultPrivileges) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                List.of(defaultPrivileges),
                d.extensions(),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase extensions(LiveDatabase d, LiveExtension... extensions) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                List.of(extensions),
                d.settings(),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase settings(LiveDatabase d, LiveSetting... settings) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                List.of(settings),
                d.statements(),
                d.replicationSlots());
    }

    public static LiveDatabase statements(LiveDatabase d, LiveStatement... statements) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                List.of(statements),
                d.replicationSlots());
    }

    public static LiveDatabase replicationSlots(LiveDatabase d, LiveReplicationSlot... replicationSlots) {
        return new LiveDatabase(
                d.server(),
                d.catalog(),
                d.schemas(),
                d.tables(),
                d.columns(),
                d.indexes(),
                d.constraints(),
                d.foreignKeys(),
                d.sequences(),
                d.triggers(),
                d.functions(),
                d.views(),
                d.policies(),
                d.roles(),
                d.grants(),
                d.defaultPrivileges(),
                d.extensions(),
                d.settings(),
                d.statements(),
                List.of(replicationSlots));
    }
}
