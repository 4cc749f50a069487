package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.codec.Codec;
import dev.loyalty4j.core.tier.LadderState;
import dev.loyalty4j.core.tier.TierTerm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one append, in a transaction that is open. Whoever called decides on commit and rollback. Rows of
 * one table go there together, so a hundred decisions take hardly more round trips than one.
 */
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
        List<AccountChange> changes =
                decisions.stream().flatMap(d -> d.changes().stream()).toList();
        AccountRows accounts = new AccountRows(rows, prefix, chained);
        if (!accounts.write(changes)) {
            return AppendResult.ACCOUNT_CHANGED;
        }
        journal(changes, accounts.entries());
        balances(accounts.moved());
        tiers(accounts.moved());
        outbox(accounts.moved());
        List<Claim> claims =
                decisions.stream().flatMap(d -> d.claims().stream()).toList();
        if (!claims(claims)) {
            return AppendResult.KEY_TAKEN;
        }
        updates(decisions.stream().flatMap(d -> d.updates().stream()).toList());
        if (!counters(decisions.stream().flatMap(d -> d.moves().stream()).toList())) {
            return AppendResult.COUNTER_EXHAUSTED;
        }
        followUps(decisions);
        return AppendResult.WRITTEN;
    }

    private void journal(List<AccountChange> changes, List<JournalRow> written) throws SQLException {
        List<@Nullable Object[]> entries = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            JournalRow row = written.get(i);
            String kinds = String.join(
                    " ",
                    changes.get(i).entry().events().stream()
                            .map(e -> e.getClass().getSimpleName())
                            .toList());
            entries.add(new @Nullable Object[] {
                row.account(),
                row.version(),
                row.commandKind(),
                row.commandId(),
                row.programVersion(),
                row.occurredAt(),
                row.recordedAt(),
                row.events(),
                row.chain(),
                kinds.length() <= MAX_EVENT_KINDS ? kinds : kinds.substring(0, MAX_EVENT_KINDS)
            });
        }
        rows.changeEach(
                "INSERT INTO " + prefix + "journal (" + JournalRow.COLUMNS
                        + ", event_kinds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries);
    }

    private void balances(Collection<AccountRows.Moved> moved) throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (AccountRows.Moved one : moved) {
            TreeMap<String, Wallet> known = new TreeMap<>();
            one.before().points().wallets().forEach(wallet -> known.put(wallet.pointType(), wallet));
            for (Wallet wallet : one.after().points().wallets()) {
                Wallet last = known.get(wallet.pointType());
                if (!wallet.equals(last)) {
                    (last == null ? fresh : changed).add(new @Nullable Object[] {
                        points(wallet),
                        wallet.pending(),
                        wallet.held(),
                        wallet.debt(),
                        one.after().account(),
                        wallet.pointType()
                    });
                }
            }
        }
        rows.changeEach(
                "INSERT INTO " + prefix
                        + "balance (points, pending, held, debt, account, point_type) VALUES (?, ?, ?, ?, ?, ?)",
                fresh);
        rows.changeEach(
                "UPDATE " + prefix
                        + "balance SET points = ?, pending = ?, held = ?, debt = ? WHERE account = ? AND point_type = ?",
                changed);
    }

    private static long points(Wallet wallet) {
        long points = 0;
        for (Lot lot : wallet.lots()) {
            points = lot.pending() ? points : Math.addExact(points, lot.remaining());
        }
        return points;
    }

    private void tiers(Collection<AccountRows.Moved> moved) throws SQLException {
        List<@Nullable Object[]> fresh = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (AccountRows.Moved one : moved) {
            TreeMap<String, TierTerm> known = new TreeMap<>();
            one.before().ladders().forEach(ladder -> last(ladder).ifPresent(term -> known.put(ladder.ladder(), term)));
            for (LadderState ladder : one.after().ladders()) {
                Optional<TierTerm> term = last(ladder);
                TierTerm before = known.get(ladder.ladder());
                if (term.isPresent() && !term.get().equals(before)) {
                    (before == null ? fresh : changed).add(new @Nullable Object[] {
                        term.get().tier().isEmpty() ? 0 : term.get().below().size() + 1,
                        term.get().tier(),
                        Instants.text(term.get().from()),
                        Instants.text(term.get().until()),
                        one.after().account(),
                        ladder.ladder()
                    });
                }
            }
        }
        rows.changeEach(
                "INSERT INTO " + prefix
                        + "tier (tier_rank, tier, since, until, account, ladder) VALUES (?, ?, ?, ?, ?, ?)",
                fresh);
        rows.changeEach(
                "UPDATE " + prefix
                        + "tier SET tier_rank = ?, tier = ?, since = ?, until = ? WHERE account = ? AND ladder = ?",
                changed);
    }

    private static Optional<TierTerm> last(LadderState ladder) {
        return ladder.terms().isEmpty()
                ? Optional.empty()
                : Optional.of(ladder.terms().get(ladder.terms().size() - 1));
    }

    private void outbox(Collection<AccountRows.Moved> moved) throws SQLException {
        List<@Nullable Object[]> told = new ArrayList<>();
        for (AccountRows.Moved one : moved) {
            told.add(new @Nullable Object[] {
                one.after().account(), one.before().version(), one.after().version()
            });
        }
        rows.changeEach(rows.database().outboxEntry(prefix + "outbox"), told);
    }

    private boolean claims(List<Claim> claims) throws SQLException {
        List<@Nullable Object[]> persons = new ArrayList<>();
        List<@Nullable Object[]> keys = new ArrayList<>();
        for (Claim claim : claims) {
            String name = claim.key().name();
            byte[] document = Codec.bytes(claim.document());
            if (claim.key().isMember()) {
                persons.add(new @Nullable Object[] {name, claim.account(), document});
            } else {
                keys.add(new @Nullable Object[] {claim.key().kind(), name, claim.account(), document});
            }
        }
        return rows.insertIfAbsent(
                        prefix + "person", List.of("member"), List.of("member", "account", "document"), persons)
                && rows.insertIfAbsent(
                        prefix + "key", List.of("kind", "name"), List.of("kind", "name", "account", "document"), keys);
    }

    /** A person that was erased meanwhile does not come back. */
    private void updates(List<Claim> updates) throws SQLException {
        List<@Nullable Object[]> persons = new ArrayList<>();
        List<@Nullable Object[]> keys = new ArrayList<>();
        for (Claim update : updates) {
            String name = update.key().name();
            byte[] document = Codec.bytes(update.document());
            if (update.key().isMember()) {
                persons.add(new @Nullable Object[] {document, name, update.account()});
            } else {
                keys.add(new @Nullable Object[] {document, update.key().kind(), name});
            }
        }
        rows.changeEach("UPDATE " + prefix + "person SET document = ? WHERE member = ? AND account = ?", persons);
        rows.changeEach("UPDATE " + prefix + "key SET document = ? WHERE kind = ? AND name = ?", keys);
    }

    /** Everybody moves counters in the order of their names. */
    private boolean counters(List<CounterMove> moves) throws SQLException {
        for (CounterMove move : moves.stream()
                .sorted(Comparator.comparing(CounterMove::counter))
                .toList()) {
            if (rows.list("SELECT 1 FROM " + prefix + "counter WHERE name = ?", row -> 1, move.counter())
                    .isEmpty()) {
                begin(move.counter());
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

    /** Whoever is first: afterwards it is there. */
    private void begin(String counter) throws SQLException {
        List<@Nullable Object[]> zero = new ArrayList<>();
        zero.add(new @Nullable Object[] {counter, 0L});
        rows.insertIfAbsent(prefix + "counter", List.of("name"), List.of("name", "amount"), zero);
    }

    private void followUps(List<Decision.Accepted> decisions) throws SQLException {
        List<@Nullable Object[]> waiting = new ArrayList<>();
        for (Decision.Accepted accepted : decisions) {
            int ordinal = 0;
            for (Command command : accepted.followUps()) {
                waiting.add(new @Nullable Object[] {
                    accepted.account(),
                    accepted.change().after().version(),
                    ordinal++,
                    Instants.text(accepted.change().entry().recordedAt()),
                    command.kind(),
                    command.id(),
                    command.member(),
                    Codec.bytes(command)
                });
            }
        }
        rows.changeEach(
                "INSERT INTO " + prefix + "follow_up (account, version, ordinal, recorded_at, command_kind,"
                        + " command_id, member, command) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                waiting);
    }
}
