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
import java.util.stream.Stream;
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
            load(part, claims, accounts);
        }
        for (long account : needs.accounts()) {
            if (!accounts.containsKey(account)) {
                account(account, "", accounts);
            }
        }
        return new Loaded(needs, claims, accounts, counters(needs.counters(), ""), rebuilt);
    }

    /** Persons have a table of their own, which can be emptied of one without touching anything else. */
    private String from(Key key, String alias) {
        return prefix + (key.isMember() ? "person " : "key ") + alias;
    }

    private static String named(Key key, String alias) {
        return key.isMember() ? alias + "member = ?" : alias + "kind = ? AND " + alias + "name = ?";
    }

    private static @Nullable Object[] names(List<Key> keys) {
        return keys.stream()
                .flatMap(k -> k.isMember() ? Stream.of(k.name()) : Stream.of(k.kind(), k.name()))
                .toArray();
    }

    private void load(List<Key> keys, Map<Key, Claim> claims, Map<Long, MemberState> accounts) throws SQLException {
        TreeMap<String, List<Key>> byKind = new TreeMap<>();
        keys.forEach(key ->
                byKind.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key));
        List<String> kinds = List.copyOf(byKind.keySet());
        List<String> selects = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (List<Key> kind : byKind.values()) {
            List<Key> same = Rows.filledUp(kind);
            Key one = same.get(0);
            String name = one.isMember() ? "k.member" : "k.name";
            selects.add("SELECT " + selects.size() + ", " + name
                    + ", k.account, k.document, a.version, a.snapshot FROM "
                    + from(one, "k") + " LEFT JOIN " + prefix + "account a ON a.account = k.account WHERE "
                    + (one.isMember() ? "" : "k.kind = ? AND ") + name
                    + (same.size() == 1 ? " = ?" : Rows.in(same.size())));
            if (!one.isMember()) {
                values.add(one.kind());
            }
            same.forEach(key -> values.add(key.name()));
        }
        rows.list(String.join(" UNION ALL ", selects), row -> keep(kinds, row, claims, accounts), values.toArray());
    }

    private boolean keep(List<String> kinds, ResultSet row, Map<Key, Claim> claims, Map<Long, MemberState> accounts)
            throws SQLException {
        Key key = new Key(kinds.get(row.getInt(1)), row.getString(2));
        Claim claim = new Claim(key, row.getLong(3), Codec.document(row.getBytes(4)));
        claims.put(key, claim);
        // The first reading of an account stays: what is read after it may be newer, and then the version tells.
        if (!accounts.containsKey(claim.account())) {
            byte[] snapshot = row.getBytes(6);
            if (snapshot != null) {
                accounts.put(claim.account(), state(claim.account(), row.getLong(5), snapshot));
            }
        }
        return true;
    }

    /** Keys by themselves; with a suffix, locked. */
    void claims(Collection<Key> keys, String suffix, Map<Key, Claim> found) throws SQLException {
        for (Key key : keys) {
            String sql = "SELECT account, document FROM " + from(key, "k") + " WHERE " + named(key, "k.") + suffix;
            for (Claim claim : rows.list(
                    sql, row -> new Claim(key, row.getLong(1), Codec.document(row.getBytes(2))), names(List.of(key)))) {
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
