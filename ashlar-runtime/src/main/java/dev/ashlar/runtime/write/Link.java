package dev.ashlar.runtime.write;

/** A chosen way to link a row: to one that is there, or to one made with it. Made by {@link ToOneConnect} and its kin. */
public sealed interface Link permits Connect, Make, ConnectOrMake, Disconnect {}
