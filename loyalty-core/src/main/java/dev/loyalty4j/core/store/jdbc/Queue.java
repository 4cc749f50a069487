package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.store.Waiting;
import dev.loyalty4j.core.store.codec.Codec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What waits to be done: follow-up commands, and entries in the outbox. */
final class Queue {
    private final Rows rows;
    private final String prefix;

    Queue(Rows rows, String prefix) {
        this.rows = rows;
        this.prefix = prefix;
    }

    private record Slot(long account, long arrived, long latest) {}

    List<Command> followUps(int limit) throws SQLException {
        return rows.list(
                "SELECT command FROM " + prefix + "follow_up ORDER BY recorded_at, account, version, ordinal LIMIT ?",
                row -> Codec.command(row.getBytes(1)),
                limit);
    }

    /** Each account is taken by one conditional update: who changes the row has it. */
    List<Waiting.Delivery> take(Instant now, Instant until, int limit) throws SQLException {
        String free = "(taken_until IS NULL OR taken_until <= ?)";
        List<Slot> slots = rows.list(
                "SELECT account, arrived, latest FROM " + prefix + "outbox WHERE " + free + " ORDER BY account LIMIT ?",
                row -> new Slot(row.getLong(1), row.getLong(2), row.getLong(3)),
                Instants.text(now),
                limit);
        List<Waiting.Delivery> taken = new ArrayList<>();
        for (Slot slot : slots) {
            long through = Math.min(slot.latest, slot.arrived + limit - taken.size());
            boolean mine = through > slot.arrived
                    && rows.change(
                                    "UPDATE " + prefix + "outbox SET taken_until = ?, taken = ? WHERE account = ?"
                                            + " AND arrived = ? AND " + free,
                                    Instants.text(until),
                                    through,
                                    slot.account,
                                    slot.arrived,
                                    Instants.text(now))
                            == 1;
            if (mine) {
                taken.addAll(deliveries(slot, (int) (through - slot.arrived)));
            }
        }
        return taken;
    }

    private List<Waiting.Delivery> deliveries(Slot slot, int count) throws SQLException {
        List<String> members = rows.list(
                "SELECT member FROM " + prefix + "person WHERE account = ?", row -> row.getString(1), slot.account);
        String member = members.isEmpty() ? "" : members.get(0);
        return new Reading(rows, prefix)
                .journal(slot.account, slot.arrived, count, "").stream()
                        .map(entry -> new Waiting.Delivery(member, entry))
                        .toList();
    }

    void finished(Waiting done) throws SQLException {
        if (done instanceof Waiting.FollowUp followUp) {
            rows.change(
                    "DELETE FROM " + prefix + "follow_up WHERE command_kind = ? AND command_id = ?",
                    followUp.command().kind(),
                    followUp.command().id());
            return;
        }
        JournalEntry entry = ((Waiting.Delivery) done).entry();
        long version = entry.version();
        int gone = rows.change(
                "DELETE FROM " + prefix + "outbox WHERE account = ? AND latest <= ?", entry.account(), version);
        if (gone == 0) {
            rows.change(
                    "UPDATE " + prefix + "outbox SET arrived = ?,"
                            + " taken_until = CASE WHEN taken <= ? THEN NULL ELSE taken_until END"
                            + " WHERE account = ? AND arrived < ?",
                    version,
                    version,
                    entry.account(),
                    version);
        }
    }
}
