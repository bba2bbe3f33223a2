package dev.ashlar.compiler.syntax;

/** What stands inside a block, in order. */
public sealed interface Member extends Node
        permits FieldDeclaration,
                EnumValueDeclaration,
                PropertyDeclaration,
                BlockAttribute,
                CommentBlock,
                BlankLines,
                InvalidText {}
