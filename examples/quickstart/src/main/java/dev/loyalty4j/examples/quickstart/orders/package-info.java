/**
 * Orders out of a CSV file: the bundled one or the user's own.
 *
 * <p>An {@link dev.loyalty4j.examples.quickstart.orders.OrderFile} is read with FastCSV by a
 * {@link dev.loyalty4j.examples.quickstart.orders.RowReader}, which turns each record into a
 * {@link dev.loyalty4j.examples.quickstart.orders.Row} or a {@link dev.loyalty4j.examples.quickstart.orders.BadRow}. A
 * {@link dev.loyalty4j.examples.quickstart.orders.History} puts the rows together to orders and returns.
 */
@NullMarked
package dev.loyalty4j.examples.quickstart.orders;

import org.jspecify.annotations.NullMarked;
