/** The demo: the seed's examples run on a real PostgreSQL. */
@NullMarked
package dev.ashlar.cli.demo;

import org.jspecify.annotations.NullMarked;
