/**
 * How states, events and commands are written as bytes.
 *
 * <p>{@link dev.loyalty4j.core.store.codec.Codec} is the door: it writes and reads the state of a member, what is kept
 * under a key, the events of a journal entry, and a follow-up command. Equal values have equal bytes, in every virtual
 * machine and for ever; a store may keep them, compare them and chain their hashes.
 *
 * <p>The format is a table, {@code shapes.txt} beside this package: one line for every record, with its number and the
 * order of its components. Numbers and orders never change. A component that a record got later stands at the end of
 * its line with the value it has in older bytes, so old bytes stay readable. Bytes that cannot be read are an
 * {@link dev.loyalty4j.core.store.codec.UnreadableException}; a state can then be folded from its journal again.
 */
@NullMarked
package dev.loyalty4j.core.store.codec;

import org.jspecify.annotations.NullMarked;
