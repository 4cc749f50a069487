/** The ledger of points in memory: lots that expire, taken first-expiring first. */
@NullMarked
package dev.loyalty4j.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
