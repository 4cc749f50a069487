/**
 * Calendars, windows and terms: everything in the engine that knows what a day is.
 *
 * <p>Start with {@link dev.loyalty4j.core.time.ProgramCalendar}. It carries the zone of a programme and is the only
 * place where a local date becomes an instant, so a day of 23 or 25 hours is one day everywhere. A
 * {@link dev.loyalty4j.core.time.Window} says over which days something is counted (a calendar year, the last 365 days,
 * a lifetime); a {@link dev.loyalty4j.core.time.Term} says how long a status lasts once it is reached.
 *
 * <p>Spans are half-open: the start belongs to them, the end does not. Nothing in this package reads a clock.
 */
@NullMarked
package dev.loyalty4j.core.time;

import org.jspecify.annotations.NullMarked;
