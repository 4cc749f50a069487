package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Origin ORIGIN = new Origin("purchase", "o", 1, "", "", "");
    private static final PointType BEANS = PointType.of("beans", Expiry.days(30));
    private final Ledger ledger = Ledger.standard();

    private static Terms terms(int returnDays) {
        return new Terms(List.of(BEANS), new ProgramCalendar(ZoneOffset.UTC), returnDays, Duration.ZERO);
    }

    private static Awarded award(long lot, long points) {
        Lot granted = new Lot(lot, LotKind.BASE, points, points, NOW, false, NOW, NOW, Lot.NO_WORTH, ORIGIN);
        return new Awarded("beans", granted, List.of(), List.of(), 0, 0);
    }

    @Test
    void whatDiesFirstIsSpentFirstAndAnExhaustedLotLeaves() {
        Account account = with(lot(100, 30), lot(50, 10), lot(70, 10));

        AccountEvent.PointsRedeemed redeemed = ledger.redeem(account, BEANS, NOW, "r", "", 130);

        // lots 2 and 3 die together, 2 was granted first; then lot 1
        assertThat(redeemed.takes().stream().map(t -> t.lot() + ":" + t.points()))
                .containsExactly("2:50", "3:70", "1:10");
        Wallet after = ledger.apply(account, redeemed).wallet("beans");
        assertThat(after.lots())
                .extracting(Lot::id, Lot::remaining)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 90L));
    }

    @Test
    void nobodySpendsMoreThanIsAvailable() {
        Account account = with(lot(100, 30));

        assertThatThrownBy(() -> ledger.redeem(account, BEANS, NOW, "r", "", 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points is 101, allowed is 1 to 100");
        assertThatThrownBy(() -> ledger.redeem(account, BEANS, NOW, "r", "", 0)).hasMessageContaining("1 to 100");
    }

    @Test
    void aReturnTakesItsOwnLotFirstThenOthersThenOwes() {
        Account account = with(lot(100, 30), lot(20, 5));
        account = ledger.apply(account, ledger.redeem(account, BEANS, NOW, "r", "", 60)); // 20 of lot 2, 40 of lot 1

        AccountEvent.PointsClawedBack clawed = (AccountEvent.PointsClawedBack)
                ledger.clawBack(account, BEANS, NOW, "o", award(1, 100), 100).orElseThrow();

        assertThat(clawed.takes())
                .singleElement()
                .satisfies(t -> assertThat(t.points()).isEqualTo(60));
        assertThat(clawed.debt()).isEqualTo(40);
        assertThat(ledger.apply(account, clawed).wallet("beans").debt()).isEqualTo(40);
    }

    @Test
    void newPointsPayDebtFirst() {
        Account owing = owing(40);

        List<AccountEvent> events = ledger.grant(owing, lot(100, 30));
        Account after = applied(owing, events);

        assertThat(after.available("beans", NOW)).isEqualTo(60);
        assertThat(after.wallet("beans").debt()).isZero();
    }

    @Test
    void debtThatIsLargerThanTheGrantTakesAllOfIt() {
        Account after = applied(owing(40), ledger.grant(owing(40), lot(15, 30)));

        assertThat(after.available("beans", NOW)).isZero();
        assertThat(after.wallet("beans").debt()).isEqualTo(25);
        assertThat(after.wallet("beans").lots()).isEmpty();
    }

    @Test
    void pointsThatExpiredInTheirOwnLotAreNotTakenAgain() {
        Account account = with(lot(100, 30), lot(20, 5));
        AccountEvent expired = ledger.expireNext(account, terms(365));
        Account after = ledger.apply(account, expired);

        assertThat(ledger.clawBack(after, BEANS, NOW.plus(DAY.multipliedBy(6)), "o", award(2, 20), 20))
                .isEmpty();
        assertThat(ledger.clawBack(after, BEANS, NOW.plus(DAY.multipliedBy(6)), "o", award(1, 100), 100))
                .isPresent();
    }

    @Test
    void anExpiredLotIsForgottenWhenItsOrderCanNoLongerComeBack() {
        Account account = with(lot(100, 30), lot(20, 5));
        account = ledger.apply(account, ledger.expireNext(account, terms(10)));
        assertThat(account.wallet("beans").dead()).hasSize(1);

        account = ledger.apply(account, ledger.expireNext(account, terms(10)));

        assertThat(account.wallet("beans").dead()).isEmpty();
        assertThat(account.wallet("beans").lots()).isEmpty();
    }

    @Test
    void anAccountHoldsNoMoreLotsThanItMay() {
        Account account = Account.EMPTY;
        for (int i = 0; i < Ledger.MAX_LOTS; i++) {
            account = applied(account, ledger.grant(account, lot(1, 30)));
        }

        assertThat(ledger.hasRoom(account, 0)).isTrue();
        assertThat(ledger.hasRoom(account, 1)).isFalse();
    }

    private Account owing(long points) {
        return ledger.apply(
                Account.EMPTY, new AccountEvent.PointsClawedBack(NOW, "beans", "o", 1, points, List.of(), points, 0));
    }

    private Account with(Grant... grants) {
        Account account = Account.EMPTY;
        for (Grant grant : grants) {
            account = applied(account, ledger.grant(account, grant));
        }
        return account;
    }

    private Account applied(Account account, List<AccountEvent> events) {
        Account after = account;
        for (AccountEvent event : events) {
            after = ledger.apply(after, event);
        }
        return after;
    }

    private static Grant lot(long points, int days) {
        return new Grant(
                "beans",
                LotKind.BASE,
                points,
                NOW,
                NOW,
                NOW.plus(DAY.multipliedBy(days)),
                Lot.NO_WORTH,
                ORIGIN,
                List.of(new Share("base", 0, points)));
    }
}
