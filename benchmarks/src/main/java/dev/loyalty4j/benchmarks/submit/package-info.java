/** Whole commands: evaluation, tier, ledger, state and journal, on the memory store and without any store. */
@NullMarked
package dev.loyalty4j.benchmarks.submit;

import org.jspecify.annotations.NullMarked;
