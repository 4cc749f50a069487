package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.store.codec.Codec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves the rows of accounts on, each from the version that was read to the last one that follows. A single change is
 * one conditional update; several lock their accounts first, in the order of their numbers, and look at the versions
 * while they do.
 */
final class AccountRows {
    private static final int AT_ONCE = 100;

    private final Rows rows;
    private final String prefix;
    private final boolean chained;
    private final TreeMap<Long, Moved> moved = new TreeMap<>();
    private final List<JournalRow> entries = new ArrayList<>();

    AccountRows(Rows rows, String prefix, boolean chained) {
        this.rows = rows;
        this.prefix = prefix;
        this.chained = chained;
    }

    /** What all changes of one account come to. */
    record Moved(MemberState before, MemberState after, Instant nextDue) {}

    /** The version of an account, and the last link of its chain. */
    private static final class Head {
        private long version;
        private byte @Nullable [] chain;

        private Head(long version, byte @Nullable [] chain) {
            this.version = version;
            this.chain = chain;
        }
    }

    /** Returns false if an account has another version than was read. */
    boolean write(List<AccountChange> changes) throws SQLException {
        boolean looks = chained || changes.size() > 1;
        Map<Long, Head> heads = looks ? heads(changes) : new TreeMap<>();
        for (AccountChange change : changes) {
            Head head = heads.computeIfAbsent(
                    change.after().account(),
                    account -> new Head(looks ? 0 : change.before().version(), null));
            if (head.version != change.before().version()) {
                return false;
            }
            head.version = change.after().version();
            JournalRow entry = JournalRow.of(change.entry());
            if (chained) {
                byte[] last = head.chain == null ? Chain.start() : head.chain;
                head.chain = Chain.next(last, entry);
            }
            entries.add(chained ? entry.linked(head.chain) : entry);
            moved.merge(
                    change.after().account(),
                    new Moved(change.before(), change.after(), change.nextDue()),
                    (first, next) -> new Moved(first.before, next.after, next.nextDue));
        }
        return write(heads);
    }

    /** What the accounts came to, in the order of their numbers. */
    Collection<Moved> moved() {
        return moved.values();
    }

    /** The entries of the journal, change by change; with a link where a chain is kept. */
    List<JournalRow> entries() {
        return entries;
    }

    private Map<Long, Head> heads(List<AccountChange> changes) throws SQLException {
        List<Long> wanted = changes.stream()
                .map(change -> change.before().account())
                .distinct()
                .sorted()
                .toList();
        TreeMap<Long, Head> heads = new TreeMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Long> part = Rows.filledUp(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
            rows.list(
                    "SELECT account, version, chain FROM " + prefix + "account WHERE account" + Rows.in(part.size())
                            + " ORDER BY account"
                            + (rows.database().locksRows() ? " FOR UPDATE" : ""),
                    row -> heads.put(row.getLong(1), new Head(row.getLong(2), row.getBytes(3))),
                    part.toArray());
        }
        return heads;
    }

    private boolean write(Map<Long, Head> heads) throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> known = new ArrayList<>();
        for (Moved one : moved.values()) {
            MemberState after = one.after;
            Head head = heads.get(after.account());
            List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                    after.version(),
                    Instants.text(after.enrolledAt()),
                    Instants.text(after.settledTo()),
                    Instants.textOrNull(one.nextDue),
                    Codec.bytes(after)));
            if (chained) {
                values.add(head == null ? null : head.chain);
            }
            if (one.before.version() == 0) {
                values.add(0, after.account());
                fresh.add(values.toArray());
            } else {
                values.add(after.account());
                values.add(one.before.version());
                known.add(values.toArray());
            }
        }
        List<String> columns =
                new ArrayList<>(List.of("account", "version", "enrolled_at", "settled_to", "next_due", "snapshot"));
        if (chained) {
            columns.add("chain");
        }
        String update = "UPDATE " + prefix + "account SET " + String.join(" = ?, ", columns.subList(1, columns.size()))
                + " = ? WHERE account = ? AND version = ?";
        return rows.insertIfAbsent(prefix + "account", List.of("account"), columns, fresh)
                && rows.changeEach(update, known);
    }
}
