/** The contestant Hibernate ORM. */
@NullMarked
package dev.ashlar.bench.hibernate;

import org.jspecify.annotations.NullMarked;
