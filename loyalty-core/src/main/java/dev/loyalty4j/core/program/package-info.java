/**
 * The whole programme, still pure: what it is, and how a command turns what is kept of a member into the next.
 *
 * <p>Start with {@link dev.loyalty4j.core.program.Program}, the immutable definition that a builder makes and checks.
 * Its three functions are the heart of the library: {@code needs} says what must be loaded to decide a command,
 * {@code decide} says what then happens, as a {@link dev.loyalty4j.core.program.Decision}, and
 * {@link dev.loyalty4j.core.journal.MemberState#after} applies what happened. None of them reads a clock, draws a
 * random number or touches a store; the same input gives the same output on every machine. So a preview, a replay, an
 * audit and a stream processor run the same code as production.
 *
 * <p>A decision names, for each account it touches, the {@link dev.loyalty4j.core.journal.JournalEntry} to append and
 * the version it read, and beside that the keys that must be new, the shared counters that move within a limit, and the
 * follow-up commands for other accounts. A store carries all of it out, or none.
 *
 * <p>This package alone knows every family of commands; the rooms to its left do not know each other. What it writes
 * down, and what is read back of it, is in {@code journal}.
 */
@NullMarked
package dev.loyalty4j.core.program;

import org.jspecify.annotations.NullMarked;
