package dev.ashlar.sqllint.parse;

/** One statement's text: from its first word to its last, without the semicolon. UTF-16 offsets in the file. */
record Piece(int start, int end) {}
