package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.codec.Codec;
import dev.loyalty4j.core.store.codec.UnreadableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The questions of one load. What belongs together is asked in one statement, which sees one moment. */
final class Reading {
    /** SQLite takes 500 parts in one statement. */
    private static final int KEYS_AT_ONCE = 100;

    private final Rows rows;
    private final String prefix;
    private final List<Long> rebuilt = new ArrayList<>();

    Reading(Rows rows, String prefix) {
        this.rows = rows;
        this.prefix = prefix;
    }

    /** Loads without locks: one statement for keys and their accounts. */
    Loaded load(Needs needs) throws SQLException {
        SortedMap<Key, Claim> claims = new TreeMap<>();
        SortedMap<Long, MemberState> accounts = new TreeMap<>();
        for (int from = 0; from < needs.keys().size(); from += KEYS_AT_ONCE) {
            List<Key> part = needs.keys().subList(from, Math.min(needs.keys().size(), from + KEYS_AT_ONCE));
            String one = "SELECT k.kind, k.name, k.account, k.document, a.version, a.snapshot FROM " + prefix
                    + "key k LEFT JOIN " + prefix
                    + "account a ON a.account = k.account WHERE k.kind = ? AND k.name = ?";
            String all = String.join(" UNION ALL ", part.stream().map(k -> one).toList());
            rows.list(all, row -> keep(row, claims, accounts), names(part));
        }
        for (long account : needs.accounts()) {
            if (!accounts.containsKey(account)) {
                account(account, "", accounts);
            }
        }
        return new Loaded(needs, claims, accounts, counters(needs.counters(), ""), rebuilt);
    }

    private static @Nullable Object[] names(List<Key> keys) {
        return keys.stream().flatMap(k -> List.of(k.kind(), k.name()).stream()).toArray();
    }

    private boolean keep(ResultSet row, Map<Key, Claim> claims, Map<Long, MemberState> accounts) throws SQLException {
        Claim claim = claim(row);
        claims.put(claim.key(), claim);
        byte[] snapshot = row.getBytes(6);
        if (snapshot != null && !accounts.containsKey(claim.account())) {
            accounts.put(claim.account(), state(claim.account(), row.getLong(5), snapshot));
        }
        return true;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(new Key(row.getString(1), row.getString(2)), row.getLong(3), Codec.document(row.getBytes(4)));
    }

    /** Keys by themselves; with a suffix, locked. */
    void claims(Collection<Key> keys, String suffix, Map<Key, Claim> found) throws SQLException {
        String sql = "SELECT kind, name, account, document FROM " + prefix + "key WHERE kind = ? AND name = ?" + suffix;
        for (Key key : keys) {
            for (Claim claim : rows.list(sql, Reading::claim, key.kind(), key.name())) {
                found.put(key, claim);
            }
        }
    }

    void account(long account, String suffix, Map<Long, MemberState> found) throws SQLException {
        String sql = "SELECT version, snapshot FROM " + prefix + "account WHERE account = ?" + suffix;
        for (MemberState state : rows.list(sql, row -> state(account, row.getLong(1), row.getBytes(2)), account)) {
            found.put(account, state);
        }
    }

    SortedMap<String, Long> counters(List<String> names, String suffix) throws SQLException {
        SortedMap<String, Long> found = new TreeMap<>();
        String sql = "SELECT amount FROM " + prefix + "counter WHERE name = ?" + suffix;
        for (String name : names) {
            List<Long> amounts = rows.list(sql, row -> row.getLong(1), name);
            found.put(name, amounts.isEmpty() ? 0L : amounts.get(0));
        }
        return found;
    }

    List<Long> rebuilt() {
        return rebuilt;
    }

    List<JournalEntry> journal(long account, long after, int limit, String suffix) throws SQLException {
        return journalRows(account, after, limit, suffix).stream()
                .map(JournalRow::entry)
                .toList();
    }

    List<JournalRow> journalRows(long account, long after, int limit, String suffix) throws SQLException {
        String sql = "SELECT " + JournalRow.COLUMNS + " FROM " + prefix
                + "journal WHERE account = ? AND version > ? ORDER BY version LIMIT ?" + suffix;
        return rows.list(sql, JournalRow::read, account, after, limit);
    }

    /** A state that cannot be read is folded from the journal, through the version that it had. */
    private MemberState state(long account, long version, byte[] snapshot) throws SQLException {
        try {
            return Codec.memberState(snapshot);
        } catch (UnreadableException e) {
            MemberState state = MemberState.before(account);
            for (JournalEntry entry : new Reading(rows, prefix).journal(account, 0, Math.toIntExact(version), "")) {
                state = state.after(entry);
            }
            rebuilt.add(account);
            return state;
        }
    }
}
