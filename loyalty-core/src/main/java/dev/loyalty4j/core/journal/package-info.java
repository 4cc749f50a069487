/**
 * What is kept: the journal of one account, and the states that are folds of it.
 *
 * <p>Start with {@link dev.loyalty4j.core.journal.JournalEntry}, all that one command did to one account, as events
 * that carry every number. {@link dev.loyalty4j.core.journal.MemberState} is the fold of an account's entries; what is
 * only needed now and then is folded into {@link dev.loyalty4j.core.journal.Document}s beside it, such as
 * {@link dev.loyalty4j.core.journal.OrderState}, each found by its {@link dev.loyalty4j.core.journal.Key}. A
 * {@link dev.loyalty4j.core.journal.Person} is what may be forgotten and therefore stands in no entry.
 *
 * <p>Folding needs no programme, no clock and no store, so a journal means the same for ever. The package knows every
 * family of events; it stands between the rooms that make them and {@code program}, which decides.
 */
@NullMarked
package dev.loyalty4j.core.journal;

import org.jspecify.annotations.NullMarked;
