package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lots, takes and the events that move them, one line for each; a lot of ten points is written {@code 1:10}. */
class LotsTableTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final Origin ORIGIN = new Origin("purchase", "o", 1, "", "", "");
    private static final ProgramCalendar UTC = new ProgramCalendar(ZoneOffset.UTC);

    private static Lot lot(long id, long points) {
        return new Lot(id, LotKind.BASE, 100, points, NOW, false, NOW, END, Lot.NO_WORTH, ORIGIN);
    }

    private static List<Lot> lots(String text) {
        List<Lot> lots = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = one.split(":");
            lots.add(lot(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        return lots;
    }

    private static List<Take> takes(String text) {
        return lots(text).stream().map(l -> l.take(l.remaining())).toList();
    }

    private static String text(List<Lot> lots) {
        return lots.stream().map(l -> l.id() + ":" + l.remaining()).collect(Collectors.joining(" "));
    }

    private static String takesText(List<Take> takes) {
        return takes.stream().map(t -> t.lot() + ":" + t.points()).collect(Collectors.joining(" "));
    }

    private static Wallet wallet(String lots) {
        return Account.EMPTY.wallet("points").lots(lots(lots));
    }

    @ParameterizedTest
    @CsvSource({
        // takes in a row, from, how many, the part
        "1:10 2:20 3:5, 0, 10, 1:10",
        "1:10 2:20 3:5, 0, 35, 1:10 2:20 3:5",
        "1:10 2:20 3:5, 5, 10, 1:5 2:5",
        "1:10 2:20 3:5, 10, 20, 2:20",
        "1:10 2:20 3:5, 12, 20, 2:18 3:2",
        "1:10 2:20 3:5, 30, 5, 3:5",
        "1:10 2:20 3:5, 34, 1, 3:1",
        "1:10 2:20 3:5, 35, 0, ''",
        "1:10 2:20 3:5, 10, 0, ''"
    })
    void aPartOfTakesIsThoseThatStandThere(String takes, long from, long points, String part) {
        assertThat(takesText(Lots.slice(takes(takes), from, points))).isEqualTo(part);
        if (from == 0) {
            assertThat(takesText(Lots.first(takes(takes), points))).isEqualTo(part);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // lots, what comes back, lots after it, in the order of their numbers
        "1:10 3:5, 3:2, 1:10 3:7",
        "1:10 3:5, 2:7, 1:10 2:7 3:5",
        "2:10 3:5, 1:7, 1:7 2:10 3:5",
        "1:10 3:5, 4:7, 1:10 3:5 4:7",
        "'', 4:7, 4:7",
        "2:1 4:1 6:1, 3:9, 2:1 3:9 4:1 6:1",
        "1:10, 1:2 2:3, 1:12 2:3"
    })
    void pointsComeBackToTheirPlace(String lots, String backs, String after) {
        assertThat(text(Lots.plus(lots(lots), takes(backs)))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "1:10 3:5, 3:2, 1:10 3:3",
        "1:10 3:5, 3:5, 1:10", // an exhausted lot leaves
        "1:10 3:5, 1:10 3:4, 3:1",
        "1:10, 2:5, 1:10"
    })
    void pointsAreTakenFromTheirLot(String lots, String takes, String after) {
        assertThat(text(Lots.less(lots(lots), takes(takes)))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        // held, captured, what is still held
        "1:10 2:20, 12, 2:18",
        "1:10 2:20, 10, 2:20",
        "1:10 2:20, 29, 2:1",
        "1:10 2:20, 30, ''"
    })
    void aHoldKeepsWhatIsNotCaptured(String held, long captured, String left) {
        Account account = after(
                wallet("1:10 2:20 3:5"),
                new AccountEvent.PointsHeld(NOW, "points", "g", "", END, takes("3:5")),
                new AccountEvent.PointsHeld(NOW, "points", "h", "", END, takes(held)),
                new AccountEvent.PointsRedeemed(
                        NOW, "points", "r", "", "h", captured, Lots.first(takes(held), captured)));

        assertThat(holds(account)).isEqualTo("g 3:5" + (left.isEmpty() ? "" : ", h " + left));
        Wallet wallet = account.wallet("points");
        assertThat(wallet.held()).isEqualTo(35 - captured);
        assertThat(wallet.size()).isEqualTo(1 + (left.isEmpty() ? 0 : left.split(" ").length));
    }

    @Test
    void aHoldThatEndsGivesItsOwnPointsBackAndNoOthers() {
        Account account = after(
                wallet("1:10 2:20"),
                new AccountEvent.PointsHeld(NOW, "points", "g", "", END, takes("1:4")),
                new AccountEvent.PointsHeld(NOW, "points", "h", "", END, takes("1:6 2:2")),
                new AccountEvent.HoldEnded(NOW, "points", "g", false, takes("1:4")));

        assertThat(holds(account)).isEqualTo("h 1:6 2:2");
        assertThat(text(account.wallet("points").lots())).isEqualTo("1:4 2:18");
    }

    @Test
    void anEndMovesInTheWalletAndInHoldsAndNowhereElse() {
        Instant later = END.plus(Duration.ofDays(5));
        Account account = after(
                wallet("1:10 2:20"),
                new AccountEvent.PointsHeld(NOW, "points", "h", "", END, takes("1:4 2:2")),
                new AccountEvent.EndsMoved(NOW, "points", List.of(new NewEnd(1, later))));

        Wallet wallet = account.wallet("points");
        assertThat(wallet.lots()).extracting(Lot::expiresAt).containsExactly(later, END);
        assertThat(wallet.holds().get(0).takes()).extracting(Take::expiresAt).containsExactly(later, END);
        assertThat(holds(account)).isEqualTo("h 1:4 2:2");
    }

    @Test
    void whatComesBackToLifeIsDeadNoMore() {
        Account account = after(
                wallet("1:10 2:20"),
                new AccountEvent.PointsExpired(NOW, "points", 1, 10, END),
                new AccountEvent.PointsExpired(NOW, "points", 2, 20, END),
                new AccountEvent.LotsReinstated(NOW, "points", takes("1:10")));

        Wallet wallet = account.wallet("points");
        assertThat(text(wallet.lots())).isEqualTo("1:10");
        assertThat(wallet.dead()).extracting(d -> d.was().lot()).containsExactly(2L);
        assertThat(wallet.expiredOf(2, NOW)).isEqualTo(20);
        assertThat(wallet.expiredOf(2, END)).isZero(); // not remembered any more
        assertThat(wallet.expiredOf(1, NOW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // told at once of a lot that died twice, with 10 and then with 6: the last is told first
        "4, 0 4",
        "6, 0 6",
        "7, 1 6",
        "16, 10 6"
    })
    void whatIsToldOfADeadLotIsNotToldAgain(long points, String lapsed) {
        Wallet wallet = Account.EMPTY
                .wallet("points")
                .dead(List.of(
                        new DeadLot(takes("1:10").get(0), END, 0),
                        new DeadLot(takes("2:9").get(0), END, 0),
                        new DeadLot(takes("1:6").get(0), END, 0)));

        Wallet told = Applying.told(wallet, new Lapse(1, points));

        assertThat(told.dead().stream().map(d -> d.lapsed() + "").collect(Collectors.joining(" ")))
                .isEqualTo(lapsed.replace(" ", " 0 "));
    }

    @Test
    void mergedLotsAreOneAtItsPlace() {
        Account account =
                after(wallet("1:10 2:20 3:5 4:7"), new AccountEvent.LotsMerged(NOW, "points", 2, List.of(3L, 4L)));

        assertThat(text(account.wallet("points").lots())).isEqualTo("1:10 2:32");
        assertThat(account.wallet("points").lots().get(1).granted()).isEqualTo(300);
        assertThatThrownBy(() -> after(wallet("1:10"), new AccountEvent.LotsMerged(NOW, "points", 2, List.of(1L))))
                .hasMessage("lot 2 is not there");
        // lots are kept in the order of their numbers, whichever of them the others join
        assertThat(text(after(wallet("1:10 2:20 3:5"), new AccountEvent.LotsMerged(NOW, "points", 1, List.of(2L)))
                        .wallet("points")
                        .lots()))
                .isEqualTo("1:30 3:5");
    }

    @Test
    void onlyLotsThatNobodyCanTellApartAreMerged() {
        Lot first = lot(1, 10);
        List<Lot> lots = List.of(
                first,
                new Lot(2, LotKind.BONUS, 10, 10, NOW, false, NOW, END, Lot.NO_WORTH, ORIGIN),
                lot(3, 10).until(END.plusSeconds(1)),
                new Lot(4, LotKind.BASE, 10, 10, NOW, false, NOW, END, new Rate(1, 100), ORIGIN),
                lot(5, 10).releasing(END), // pending
                new Lot(6, LotKind.BASE, 10, 10, END, false, END, END, Lot.NO_WORTH, ORIGIN), // its order may come back
                lot(7, 10));
        Wallet wallet = wallet("").lots(lots);
        Terms terms = terms(PointType.of("points", Expiry.days(30)));
        Terms byMonth = terms(PointType.of("points", Expiry.movedByActiveMonths(1)));
        Instant at = NOW.plus(Duration.ofDays(20));

        assertThat(Merging.of(Account.EMPTY.with(wallet), terms, at))
                .containsExactly(new AccountEvent.LotsMerged(at, "points", 1, List.of(7L)));
        assertThat(Merging.of(Account.EMPTY.with(wallet), byMonth, at)).isEmpty();
        assertThat(Merging.of(Account.EMPTY.with(wallet), terms, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // command, the named lots, lots whose end moves: 1 dies on 12 March, 2 on 2 April; 3 is held, to 2 April
        "extend 2026-03-20, '', 1",
        "extend 2026-04-10, '', 1 2 3",
        "extend 2026-04-10, 2 3, 2 3",
        "extend 2026-03-01, '', ''", // never earlier
        "tighten 2026-03-20, '', 2 3", // today's rule of 5 days ends on 8 March, notice is to the 20th
        "tighten 2026-03-05, '', 1 2 3",
        "tighten 2026-03-05, 1, 1",
        "tighten 2026-05-01, '', ''"
    })
    void commandsMoveEnds(String command, String named, String moved) {
        Wallet wallet = wallet("2:20")
                .lots(List.of(lot(1, 10).until(NOW.plus(Duration.ofDays(9))), lot(2, 20)))
                .holds(List.of(new HeldPoints("h", "", END, takes("3:5"))));
        EndCommands ends = new EndCommands(
                wallet,
                terms(PointType.of("points", Expiry.days(5))),
                PointType.of("points", Expiry.days(5)),
                NOW,
                NOW);
        LocalDate day = LocalDate.parse(command.split(" ")[1]);
        ExtendLots extend = ExtendLots.of("c", "anna", day, NOW);
        TightenLots tighten = TightenLots.of("c", "anna", day, NOW);
        for (String number : named.isEmpty() ? new String[0] : named.split(" ")) {
            extend = extend.lot(Long.parseLong(number));
            tighten = tighten.lot(Long.parseLong(number));
        }
        EndsCommand asked = command.startsWith("extend") ? extend : tighten;

        List<AccountEvent> events = ends.events(asked);

        String numbers = events.isEmpty()
                ? ""
                : ((AccountEvent.EndsMoved) events.get(0))
                        .ends().stream().map(e -> e.lot() + "").collect(Collectors.joining(" "));
        assertThat(numbers).isEqualTo(moved);
    }

    private static Terms terms(PointType type) {
        return new Terms(List.of(type), UTC, 10, Duration.ofDays(10));
    }

    private static String holds(Account account) {
        return account.wallet("points").holds().stream()
                .map(h -> h.hold() + " " + takesText(h.takes()))
                .collect(Collectors.joining(", "));
    }

    private static Account after(Wallet wallet, AccountEvent... events) {
        Account account = Account.EMPTY.with(wallet);
        for (AccountEvent event : events) {
            account = Applying.apply(account, event);
        }
        return account;
    }
}
