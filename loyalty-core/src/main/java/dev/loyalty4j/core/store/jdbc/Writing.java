package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.codec.Codec;
import dev.loyalty4j.core.tier.LadderState;
import dev.loyalty4j.core.tier.TierTerm;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The statements of one append, in a transaction that is open. Whoever called decides on commit and rollback. */
final class Writing {
    private static final int MAX_EVENT_KINDS = 1_000;

    private final Rows rows;
    private final String prefix;
    private final boolean chained;

    Writing(Rows rows, String prefix, boolean chained) {
        this.rows = rows;
        this.prefix = prefix;
        this.chained = chained;
    }

    /** Writes until something stands in the way; then what was written so far must be rolled back. */
    AppendResult append(List<Decision.Accepted> decisions) throws SQLException {
        lock(decisions);
        for (Decision.Accepted accepted : decisions) {
            for (AccountChange change : accepted.changes()) {
                if (!account(change)) {
                    return AppendResult.ACCOUNT_CHANGED;
                }
            }
            for (Claim claim : accepted.claims()) {
                if (!claim(claim)) {
                    return AppendResult.KEY_TAKEN;
                }
            }
            for (Claim update : accepted.updates()) {
                rows.change(
                        "UPDATE " + prefix + "key SET document = ? WHERE kind = ? AND name = ?",
                        Codec.bytes(update.document()),
                        update.key().kind(),
                        update.key().name());
            }
            if (!counters(accepted.moves())) {
                return AppendResult.COUNTER_EXHAUSTED;
            }
            followUps(accepted);
        }
        return AppendResult.WRITTEN;
    }

    /** Several decisions lock all their accounts first, in the order of their numbers. */
    private void lock(List<Decision.Accepted> decisions) throws SQLException {
        if (decisions.size() < 2 || !rows.database().locksRows()) {
            return;
        }
        List<Long> accounts = decisions.stream()
                .flatMap(d -> d.changes().stream())
                .map(c -> c.before().account())
                .distinct()
                .sorted()
                .toList();
        for (long account : accounts) {
            rows.list(
                    "SELECT account FROM " + prefix + "account WHERE account = ? FOR UPDATE",
                    row -> row.getLong(1),
                    account);
        }
    }

    private boolean account(AccountChange change) throws SQLException {
        MemberState after = change.after();
        if (!state(change.before().version(), after, change)) {
            return false;
        }
        journal(change);
        balances(change.before(), after);
        tiers(change);
        int told = rows.change(
                "UPDATE " + prefix + "outbox SET latest = ? WHERE account = ?", after.version(), after.account());
        if (told == 0) {
            rows.change(
                    "INSERT INTO " + prefix + "outbox (account, arrived, latest, taken) VALUES (?, ?, ?, 0)",
                    after.account(),
                    after.version() - 1,
                    after.version());
        }
        return true;
    }

    private boolean state(long read, MemberState after, AccountChange change) throws SQLException {
        String enrolled = Instants.text(after.enrolledAt());
        String settled = Instants.text(after.settledTo());
        if (read == 0) {
            return rows.insertIfAbsent(
                    prefix + "account",
                    List.of("account"),
                    List.of("account", "version", "enrolled_at", "settled_to", "next_due", "snapshot"),
                    after.account(),
                    after.version(),
                    enrolled,
                    settled,
                    Instants.textOrNull(change.nextDue()),
                    Codec.bytes(after));
        }
        return rows.change(
                        "UPDATE " + prefix + "account SET version = ?, enrolled_at = ?, settled_to = ?, next_due = ?,"
                                + " snapshot = ? WHERE account = ? AND version = ?",
                        after.version(),
                        enrolled,
                        settled,
                        Instants.textOrNull(change.nextDue()),
                        Codec.bytes(after),
                        after.account(),
                        read)
                == 1;
    }

    private void journal(AccountChange change) throws SQLException {
        JournalRow row = JournalRow.of(change.entry());
        String kinds = String.join(
                " ",
                change.entry().events().stream()
                        .map(e -> e.getClass().getSimpleName())
                        .toList());
        rows.change(
                "INSERT INTO " + prefix + "journal (" + JournalRow.COLUMNS
                        + ", event_kinds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.account(),
                row.version(),
                row.commandKind(),
                row.commandId(),
                row.programVersion(),
                row.occurredAt(),
                row.recordedAt(),
                row.events(),
                chained ? link(row) : null,
                kinds.length() <= MAX_EVENT_KINDS ? kinds : kinds.substring(0, MAX_EVENT_KINDS));
    }

    /** The head stands in the row of the account, which is locked by now: no lock is shared between accounts. */
    private byte[] link(JournalRow row) throws SQLException {
        List<Optional<byte[]>> heads = rows.list(
                "SELECT chain FROM " + prefix + "account WHERE account = ?",
                head -> Optional.ofNullable(head.getBytes(1)),
                row.account());
        byte[] next = Chain.next(heads.get(0).orElseGet(Chain::start), row);
        rows.change("UPDATE " + prefix + "account SET chain = ? WHERE account = ?", next, row.account());
        return next;
    }

    private void balances(MemberState before, MemberState after) throws SQLException {
        TreeMap<String, Wallet> known = new TreeMap<>();
        before.points().wallets().forEach(wallet -> known.put(wallet.pointType(), wallet));
        for (Wallet wallet : after.points().wallets()) {
            Wallet last = known.get(wallet.pointType());
            if (wallet.equals(last)) {
                continue;
            }
            long points = 0;
            for (Lot lot : wallet.lots()) {
                points = lot.pending() ? points : Math.addExact(points, lot.remaining());
            }
            rows.change(
                    last == null
                            ? "INSERT INTO " + prefix
                                    + "balance (points, pending, held, debt, account, point_type) VALUES (?, ?, ?, ?, ?, ?)"
                            : "UPDATE " + prefix
                                    + "balance SET points = ?, pending = ?, held = ?, debt = ? WHERE account = ? AND point_type = ?",
                    points,
                    wallet.pending(),
                    wallet.held(),
                    wallet.debt(),
                    after.account(),
                    wallet.pointType());
        }
    }

    private void tiers(AccountChange change) throws SQLException {
        TreeMap<String, TierTerm> known = new TreeMap<>();
        change.before().ladders().forEach(ladder -> last(ladder).ifPresent(term -> known.put(ladder.ladder(), term)));
        for (LadderState ladder : change.after().ladders()) {
            Optional<TierTerm> term = last(ladder);
            TierTerm before = known.get(ladder.ladder());
            if (term.isEmpty() || term.get().equals(before)) {
                continue;
            }
            rows.change(
                    before == null
                            ? "INSERT INTO " + prefix
                                    + "tier (tier_rank, tier, since, until, account, ladder) VALUES (?, ?, ?, ?, ?, ?)"
                            : "UPDATE " + prefix
                                    + "tier SET tier_rank = ?, tier = ?, since = ?, until = ? WHERE account = ? AND ladder = ?",
                    term.get().tier().isEmpty() ? 0 : term.get().below().size() + 1,
                    term.get().tier(),
                    Instants.text(term.get().from()),
                    Instants.text(term.get().until()),
                    change.after().account(),
                    ladder.ladder());
        }
    }

    private static Optional<TierTerm> last(LadderState ladder) {
        return ladder.terms().isEmpty()
                ? Optional.empty()
                : Optional.of(ladder.terms().get(ladder.terms().size() - 1));
    }

    private boolean claim(Claim claim) throws SQLException {
        return rows.insertIfAbsent(
                prefix + "key",
                List.of("kind", "name"),
                List.of("kind", "name", "account", "document"),
                claim.key().kind(),
                claim.key().name(),
                claim.account(),
                Codec.bytes(claim.document()));
    }

    /** Everybody moves counters in the order of their names. */
    private boolean counters(List<CounterMove> moves) throws SQLException {
        for (CounterMove move : moves.stream()
                .sorted(Comparator.comparing(CounterMove::counter))
                .toList()) {
            if (rows.list("SELECT 1 FROM " + prefix + "counter WHERE name = ?", row -> 1, move.counter())
                    .isEmpty()) {
                rows.insertIfAbsent(prefix + "counter", List.of("name"), List.of("name", "amount"), move.counter(), 0L);
            }
            long most = move.change() <= 0 ? Long.MAX_VALUE : move.limit() - move.change();
            int moved = rows.change(
                    "UPDATE " + prefix + "counter SET amount = amount + ? WHERE name = ? AND amount BETWEEN ? AND ?",
                    move.change(),
                    move.counter(),
                    Math.max(0, -move.change()),
                    most);
            if (moved == 0) {
                return false;
            }
        }
        return true;
    }

    private void followUps(Decision.Accepted accepted) throws SQLException {
        int ordinal = 0;
        for (Command command : accepted.followUps()) {
            rows.change(
                    "INSERT INTO " + prefix + "follow_up (account, version, ordinal, recorded_at, command_kind,"
                            + " command_id, command) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    accepted.account(),
                    accepted.change().after().version(),
                    ordinal++,
                    Instants.text(accepted.change().entry().recordedAt()),
                    command.kind(),
                    command.id(),
                    Codec.bytes(command));
        }
    }
}
