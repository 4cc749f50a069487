/** Earning rules as JSON: mix-ins say what the library's types do not. */
@NullMarked
package dev.loyalty4j.examples.rulesasjson;

import org.jspecify.annotations.NullMarked;
