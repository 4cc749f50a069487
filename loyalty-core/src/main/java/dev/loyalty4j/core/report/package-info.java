/**
 * What can be read out of journals and states: a member's statement, the totals of a programme, an audit.
 *
 * <p>{@link dev.loyalty4j.core.report.Statement} is for one member, {@link dev.loyalty4j.core.report.Overview} for all
 * of them, {@link dev.loyalty4j.core.report.Audit} folds a journal again and compares the result with what a store
 * keeps. {@link dev.loyalty4j.core.report.ProgramText} says a programme in words.
 *
 * <p>Everything here only reads.
 */
@NullMarked
package dev.loyalty4j.core.report;

import org.jspecify.annotations.NullMarked;
