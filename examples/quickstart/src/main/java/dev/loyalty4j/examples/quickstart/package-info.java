/** The quickstart: a year of a coffee shop, and the numbers about its customers. */
@NullMarked
package dev.loyalty4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
