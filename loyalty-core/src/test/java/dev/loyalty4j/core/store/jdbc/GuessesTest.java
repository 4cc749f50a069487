package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.store.codec.Codec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody holds a dump of every table and a list of all e-mails and ids that might be in it, and tries each: its text,
 * its hashes, and the digest of the very command that told it. Everything about the command but the person is known.
 */
class GuessesTest {
    private static final String MEMBER = "member-4711";
    private static final String MAIL = "anna-4711@example.org";

    /** The right ones are among them. */
    private static final List<String> MEMBERS =
            IntStream.range(4_500, 5_000).mapToObj(i -> "member-" + i).toList();

    private static final List<String> MAILS = IntStream.range(4_500, 5_000)
            .mapToObj(i -> "anna-" + i + "@example.org")
            .toList();

    private static Profile profile(String mail) {
        return Profile.EMPTY.with("e-mail", mail);
    }

    private static UpdateProfile told(String mail) {
        return UpdateProfile.of("u-1", MEMBER, Shop.NOW, profile(mail));
    }

    private static Shop withAnna(TestDatabase database) {
        Shop shop = Shop.on(database.empty().chained());
        shop.loyalty().submit(Enrol.of(MEMBER, Shop.NOW).with(profile(MAIL))).orThrow();
        shop.loyalty().submit(told(MAIL)).orThrow();
        shop.loyalty().submit(Shop.order("o-1", MEMBER, "25.00")).orThrow();
        return shop;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void afterTheErasureNoGuessIsConfirmed(TestDatabase database) throws Exception {
        Shop shop = withAnna(database);
        long account = shop.loyalty().export(MEMBER).orElseThrow().state().account();
        assertThat(confirmed(Dump.of(database, shop.store()), account)).contains(MEMBER, MAIL);

        shop.loyalty().erase(MEMBER);

        Dump dump = Dump.of(database, shop.store());
        assertThat(confirmed(dump, account)).isEmpty();
        // It is no blind search: what is no secret is found in the same way.
        Purchase order = Shop.order("o-1", MEMBER, "25.00");
        assertThat(dump.digests).contains(CommandDigest.of(order, account));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beforeItTheDigestIsWorthNothingWithoutTheKeyOfThePerson(TestDatabase database) throws Exception {
        Shop shop = withAnna(database);
        Person person = shop.loyalty().export(MEMBER).orElseThrow().person();
        long account = shop.loyalty().export(MEMBER).orElseThrow().state().account();
        Dump dump = Dump.of(database, shop.store());

        for (CommandDigest guess : digests(MAIL, account, dump.numbers)) {
            assertThat(dump.digests).doesNotContain(guess);
        }
        assertThat(dump.digests).contains(person.digest(told(MAIL), account));
        for (String mail : MAILS) {
            boolean right = mail.equals(MAIL);
            assertThat(dump.digests.contains(person.digest(told(mail), account)))
                    .as(mail)
                    .isEqualTo(right);
        }
    }

    /** The guesses that something in the dump confirms. */
    private static Set<String> confirmed(Dump dump, long account) throws Exception {
        Set<String> confirmed = new HashSet<>();
        for (List<String> guesses : List.of(MEMBERS, MAILS)) {
            for (String guess : guesses) {
                if (dump.holds(guess, account)) {
                    confirmed.add(guess);
                }
            }
        }
        for (String mail : MAILS) {
            for (CommandDigest guess : digests(mail, account, dump.numbers)) {
                if (dump.digests.contains(guess)) {
                    confirmed.add(mail);
                }
            }
        }
        return confirmed;
    }

    /** What the digest of the command could be: without a key, and under what lies at hand as a key. */
    private static List<CommandDigest> digests(String mail, long account, Set<Long> keys) {
        List<CommandDigest> all = new ArrayList<>();
        all.add(CommandDigest.of(told(mail), account));
        all.add(CommandDigest.of(Enrol.of(MEMBER, Shop.NOW).with(profile(mail)), account));
        for (long key : keys) {
            all.add(CommandDigest.keyed(told(mail), account, key, key));
            all.add(CommandDigest.keyed(told(mail), account, 0, key));
            all.add(CommandDigest.keyed(told(mail), account, key, 0));
        }
        return all;
    }

    /** All columns of all rows as bytes in hexadecimal, all numbers, and all digests of commands outside of persons. */
    private static final class Dump {
        private static final HexFormat HEX = HexFormat.of();

        private final StringBuilder bytes = new StringBuilder();
        private final Set<Long> numbers = new HashSet<>(Set.of(0L, 1L));
        private final Set<CommandDigest> digests = new HashSet<>();

        static Dump of(TestDatabase database, JdbcStore store) throws SQLException {
            String ddl = store.ddl();
            int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
            String prefix = ddl.substring(at, ddl.indexOf("account", at));
            Dump dump = new Dump();
            for (String line :
                    ddl.lines().filter(l -> l.startsWith("CREATE TABLE ")).toList()) {
                dump.add(database, line.split("[ (]+", -1)[2]);
            }
            assertThat(dump.bytes).as("tables of %s", prefix).isNotEmpty();
            return dump;
        }

        private void add(TestDatabase database, String table) throws SQLException {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        add(
                                rows.getObject(i),
                                rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }

        private void add(Object value, String column) {
            if (value instanceof byte[] blob) {
                bytes.append(' ').append(HEX.formatHex(blob));
                if (column.equals("document") && Codec.document(blob) instanceof Receipt receipt) {
                    digests.add(receipt.digest());
                }
            } else if (value instanceof Number number) {
                numbers.add(number.longValue());
            } else if (value != null) {
                bytes.append(' ').append(HEX.formatHex(value.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }

        /** Its text, and the beginnings of its usual hashes, alone and with the number of the account. */
        boolean holds(String guess, long account) throws Exception {
            byte[] text = guess.getBytes(StandardCharsets.UTF_8);
            List<byte[]> salted = List.of(
                    text,
                    (account + guess).getBytes(StandardCharsets.UTF_8),
                    (guess + account).getBytes(StandardCharsets.UTF_8),
                    ByteBuffer.allocate(Long.BYTES + text.length)
                            .putLong(account)
                            .put(text)
                            .array());
            if (bytes.indexOf(HEX.formatHex(text)) >= 0) {
                return true;
            }
            for (String hash : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                for (byte[] one : salted) {
                    String found = HEX.formatHex(MessageDigest.getInstance(hash).digest(one), 0, 8);
                    if (bytes.indexOf(found) >= 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
