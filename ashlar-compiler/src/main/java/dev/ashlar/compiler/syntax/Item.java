package dev.ashlar.compiler.syntax;

/** What stands at the top of a file, in order. */
public sealed interface Item extends Node permits Declaration, CommentBlock, BlankLines, InvalidText {}
