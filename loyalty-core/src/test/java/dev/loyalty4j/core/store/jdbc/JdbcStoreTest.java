package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty4j.core.Export;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcStoreTest {

    private static String prefix(JdbcStore store) {
        String ddl = store.ddl();
        int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
        return ddl.substring(at, ddl.indexOf("account", at));
    }

    private static void sql(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    row.append(i > 1 ? " " : "")
                            .append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : value);
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void balancesTiersAndJournalAreOrdinaryColumns(TestDatabase database) throws SQLException {
        Shop shop = Shop.on(database).enrol("anna");
        String t = prefix(shop.store());
        shop.loyalty().submit(Shop.order("o-1", "anna", "250.00")).orThrow();
        shop.loyalty()
                .submit(Redeem.of("r-1", "anna", "free-espresso", Shop.NOW))
                .orThrow();

        assertThat(query(database, "SELECT point_type, points, pending, held, debt FROM " + t + "balance"))
                .containsExactly("beans 150 0 0 0");
        assertThat(query(database, "SELECT ladder, tier, tier_rank FROM " + t + "tier"))
                .containsExactly("status Silver 1");
        assertThat(query(database, "SELECT command_kind, command_id FROM " + t + "journal ORDER BY version"))
                .hasSize(3)
                .endsWith("purchase o-1", "redeem r-1");
        assertThat(query(database, "SELECT COUNT(*) FROM " + t + "account WHERE next_due > '2026-03-04'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anErasedPersonIsFoundInNoColumnOfNoTable(TestDatabase database) throws SQLException {
        JdbcStore store = database.empty().chained();
        Shop shop = Shop.on(store);
        Profile profile =
                Profile.EMPTY.with("e-mail", "anna.secret@example.org").with("note", "likes oat milk");
        shop.loyalty().submit(Enrol.of("anna-secret", Shop.NOW).with(profile)).orThrow();
        shop.loyalty().submit(Shop.order("o-1", "anna-secret", "250.00")).orThrow();
        shop.loyalty()
                .submit(UpdateProfile.of("u-1", "anna-secret", Shop.NOW, profile.with("pet", "secret dog")))
                .orThrow();
        Export export = shop.loyalty().export("anna-secret").orElseThrow();
        assertThat(export.person().profile().attributes()).containsEntry("note", "likes oat milk");
        assertThat(export.journal()).hasSize(3);
        assertThat(export.things()).isNotEmpty();
        assertThat(export.toString()).doesNotContain("secret");
        String journal = query(database, "SELECT * FROM " + prefix(store) + "journal ORDER BY version")
                .toString();
        assertThat(everything(database, store)).contains("secret", "oat milk");
        String sums = shop.loyalty().overview().points().toString();

        assertThat(shop.loyalty().erase("anna-secret")).isTrue();

        assertThat(everything(database, store)).doesNotContain("secret").doesNotContain("oat milk");
        assertThat(query(database, "SELECT * FROM " + prefix(store) + "journal ORDER BY version")
                        .toString())
                .isEqualTo(journal);
        assertThat(shop.loyalty().overview().points().toString()).isEqualTo(sums);
        assertThat(store.brokenLinks()).isEmpty();
        assertThat(shop.loyalty().verify().problems()).isEmpty();
        assertThat(shop.loyalty().account("anna-secret")).isEmpty();
        assertThat(shop.loyalty().export("anna-secret")).isEmpty();
        assertThat(shop.loyalty().erase("anna-secret")).isFalse();
        Outcome again = shop.loyalty().submit(Enrol.of("anna-secret", Shop.NOW)).orThrow();
        assertThat(again.account().account()).isNotEqualTo(export.state().account());
    }

    private static String everything(TestDatabase database, JdbcStore store) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("account", "balance", "tier", "journal", "key", "person", "counter", "follow_up", "outbox")) {
            all.append(query(database, "SELECT * FROM " + prefix(store) + table));
        }
        return all.toString();
    }

    @Test
    void aStateThatCannotBeReadIsFoldedFromTheJournalAndVerifySaysSo() throws SQLException {
        List<String> warnings = new ArrayList<>();
        JdbcStore store = TestDatabase.H2.empty().warning(warnings::add);
        Shop shop = Shop.on(store).enrol("anna");
        shop.loyalty().submit(Shop.order("o-1", "anna", "150.00")).orThrow();
        long account = store.accounts(Listing.after(0), 1).get(0);
        sql(TestDatabase.H2, "UPDATE " + prefix(store) + "account SET snapshot = X'0907'");

        assertThat(shop.balance("anna")).isEqualTo(150);
        assertThat(warnings)
                .contains("the state of account " + account + " could not be read and was folded from the journal");
        assertThat(shop.loyalty().verify().problems())
                .containsExactly(
                        "account " + account + ": its state could not be read and was folded from the journal");
        shop.loyalty().submit(Shop.order("o-2", "anna", "10.00")).orThrow();
        assertThat(shop.loyalty().verify().problems()).isEmpty(); // the next write made it whole
        assertThat(shop.balance("anna")).isEqualTo(160);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE %sjournal SET command_id = 'o-9' WHERE version = 2",
                "UPDATE %sjournal SET events = X'0100' WHERE version = 2",
                "UPDATE %sjournal SET chain = NULL WHERE version = 2",
                "DELETE FROM %sjournal WHERE version = 2"
            })
    void theChainNamesTheFirstLinkThatDoesNotHold(String tampering) throws SQLException {
        JdbcStore store = TestDatabase.H2.empty().chained();
        Shop shop = Shop.on(store).enrol("anna").enrol("bert");
        for (String order : List.of("o-1", "o-2", "o-3")) {
            shop.loyalty().submit(Shop.order(order, "anna", "10.00")).orThrow();
        }
        assertThat(store.brokenLinks()).isEmpty();
        long account = shop.loyalty().account("anna").orElseThrow().account();

        sql(TestDatabase.H2, String.format(Locale.ROOT, tampering, prefix(store)));

        assertThat(store.brokenLinks()).containsExactly("account " + account + ": the chain breaks at entry 2");
    }

    @Test
    void aJournalCutOffAtItsEndIsNoticed() throws SQLException {
        JdbcStore store = TestDatabase.H2.empty().chained();
        Shop shop = Shop.on(store).enrol("anna");
        shop.loyalty().submit(Shop.order("o-1", "anna", "10.00")).orThrow();
        sql(TestDatabase.H2, "DELETE FROM " + prefix(store) + "journal WHERE version = 2");

        assertThat(store.brokenLinks()).singleElement().asString().contains("ends at entry 1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theTablesAreMadeOnRequestAndOnce(TestDatabase database) throws SQLException {
        JdbcStore store = database.empty();

        store.createSchema();

        assertThat(store.ddl()).contains("CREATE TABLE " + prefix(store) + "journal");
        assertThat(query(database, "SELECT version FROM " + prefix(store) + "schema"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theQuestionsOfTheReadmeAreAnswered(TestDatabase database) throws Exception {
        Shop shop = Shop.on(database).enrol("anna");
        shop.loyalty().submit(Shop.order("o-1", "anna", "250.00")).orThrow();
        String readme = Files.readString(Path.of(System.getProperty("loyalty.root"), "README.md"));
        int start = readme.indexOf("```sql\n") + "```sql\n".length();
        String questions = readme.substring(start, readme.indexOf("```", start)).replaceAll("--.*", "");
        List<List<String>> answers = new ArrayList<>();
        for (String question : questions.split(";", -1)) {
            if (!question.isBlank()) {
                answers.add(query(database, question.replace("loyalty_", prefix(shop.store()))));
            }
        }

        assertThat(answers).hasSize(5);
        assertThat(answers.get(0)).containsExactly("beans 250 0");
        assertThat(answers.get(1)).containsExactly("status Silver 1");
        assertThat(answers.get(2)).containsExactly("anna 250");
        assertThat(answers.get(3)).containsExactlyInAnyOrder("2026-03-04 enrol 1", "2026-03-04 purchase 1");
        assertThat(answers.get(4)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A_", "a-", "a b", "1a", "a;drop", "a'", "abcdefghijklmnopqrstuvwxyz"})
    void aPrefixThatIsNotANameIsRefused(String prefix) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> JdbcStore.on(TestDatabase.H2.source()).prefix(prefix))
                .withMessageContaining("allowed are 1 to 20 lower-case letters");
    }

    @Test
    void aModeThatLosesCommitsIsSaidOnce() throws Exception {
        List<String> warnings = new ArrayList<>();
        TestPool careless = new TestPool("jdbc:h2:file:" + TestDatabase.folder().resolve("careless"));
        JdbcStore store = JdbcStore.on(careless).warning(warnings::add);
        store.createSchema();
        Shop.on(store).enrol("anna");
        assertThat(warnings).singleElement().asString().contains("after 500 ms").contains("WRITE_DELAY=0");
        TestPool hasty = new TestPool("jdbc:h2:file:" + TestDatabase.folder().resolve("hasty") + ";WRITE_DELAY=0");
        JdbcStore.on(hasty).warning(warnings::add).createSchema();
        hasty.close();
        assertThat(warnings.remove(1)).contains("open it with REUSE_SPACE=FALSE");

        TestPool off = new TestPool("jdbc:sqlite:" + TestDatabase.folder().resolve("off.db") + "?synchronous=OFF");
        JdbcStore.on(off).warning(warnings::add).createSchema();
        assertThat(warnings).hasSize(2).last().asString().contains("synchronous=OFF");
        for (TestDatabase database : List.of(TestDatabase.POSTGRES, TestDatabase.MARIADB)) {
            JdbcStore.on(database.source()).warning(warnings::add).ddl();
        }
        assertThat(warnings).hasSize(2);
        careless.close();
        off.close();
    }

    @Test
    void postgresWaitsForTheDisk() throws SQLException {
        assertThat(query(TestDatabase.POSTGRES, "SHOW fsync")).containsExactly("on");
        assertThat(query(TestDatabase.POSTGRES, "SHOW synchronous_commit")).containsExactly("on");
    }

    @Test
    void hostileTextIsOnlyText() {
        Shop shop = Shop.on(TestDatabase.H2);
        for (String hostile : List.of("'; DROP TABLE x; --", "%s%n${jndi}", "\"\\", "a' OR '1'='1")) {
            shop.enrol(hostile);
            shop.loyalty().submit(Shop.order(hostile, hostile, "10.00")).orThrow();
            assertThat(shop.balance(hostile)).isEqualTo(10);
        }
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }
}
