package dev.loyalty4j.core.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ledgers with one decision replaced, to show that the suites notice. */
public final class BrokenLedgers {
    private BrokenLedgers() {}

    /** Lets points die a day early. */
    public static Ledger expiringADayEarly() {
        return new Ledger() {
            @Override
            Instant endOf(Lot lot) {
                return lot.expiresAt().minus(Duration.ofDays(1));
            }
        };
    }

    /** Lets members keep what they had spent before the order came back. */
    public static Ledger forgivingDebt() {
        return new Ledger() {
            @Override
            public Optional<AccountEvent> clawBack(
                    Account account, Instant at, String pointType, String order, long lot, long due) {
                return super.clawBack(account, at, pointType, order, lot, due).map(event -> {
                    AccountEvent.PointsClawedBack clawed = (AccountEvent.PointsClawedBack) event;
                    long taken = clawed.points() - clawed.debt();
                    return new AccountEvent.PointsClawedBack(at, pointType, order, lot, taken, clawed.takes(), 0);
                });
            }
        };
    }

    /** Takes back points a second time that had already expired. */
    public static Ledger takingExpiredPointsAgain() {
        return new Ledger() {
            @Override
            public AccountEvent expireNext(Account account, Duration returnWindow) {
                return super.expireNext(account, Duration.ZERO);
            }
        };
    }

    /** Forgets that new points pay debt first. */
    public static Ledger neverPayingDebt() {
        return new Ledger() {
            @Override
            public List<AccountEvent> grant(Account account, Grant grant) {
                return super.grant(account, grant).subList(0, 1);
            }
        };
    }
}
