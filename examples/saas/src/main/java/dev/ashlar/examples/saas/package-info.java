/** A multi-tenant SaaS application, as small as it can be and still show everything. */
@NullMarked
package dev.ashlar.examples.saas;

import org.jspecify.annotations.NullMarked;
