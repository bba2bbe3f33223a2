package dev.ashlar.lsp.text;

/** A place as the protocol counts it: the line from 0, and UTF-16 units from the line's start. */
public record Place(int line, int character) {}
