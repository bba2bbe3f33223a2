/** The demo: the SaaS example, from its schema to its last story. */
@NullMarked
package dev.ashlar.cli.demo;

import org.jspecify.annotations.NullMarked;
