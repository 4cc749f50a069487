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
            Instant dead(Instant end) {
                return end.minus(Duration.ofDays(1));
            }
        };
    }

    /** Lets members keep what they had spent before the order came back. */
    public static Ledger forgivingDebt() {
        return new Ledger() {
            @Override
            public Optional<AccountEvent> clawBack(
                    Account account, PointType type, Instant at, String order, Awarded award, long due) {
                return super.clawBack(account, type.debtLimit(0), at, order, award, due);
            }
        };
    }

    /** Takes back points a second time that had already expired. */
    public static Ledger takingExpiredPointsAgain() {
        return new Ledger() {
            @Override
            public AccountEvent.PointsExpired expireNext(Account account, Terms terms) {
                AccountEvent.PointsExpired died = super.expireNext(account, terms);
                return new AccountEvent.PointsExpired(
                        died.at(), died.pointType(), died.lot(), died.points(), died.at());
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

    /** Lets what a hold has set aside die with its lot. */
    public static Ledger expiringHeldLots() {
        return new Ledger() {
            @Override
            public AccountEvent.PointsRedeemed capture(
                    Wallet wallet, Instant at, HeldPoints held, String capture, long points) {
                List<Take> alive = held.takes().stream()
                        .filter(t -> t.expiresAt().isAfter(at))
                        .toList();
                HeldPoints rest = new HeldPoints(held.hold(), held.order(), held.until(), alive);
                return super.capture(wallet, at, rest, capture, Math.min(points, rest.points()));
            }
        };
    }

    /** Takes back what today's rule would have given, which is twice as much. */
    public static Ledger recomputingReturns() {
        return new Ledger() {
            @Override
            public Optional<AccountEvent> clawBack(
                    Account account, PointType type, Instant at, String order, Awarded award, long due) {
                return super.clawBack(account, type, at, order, award, Math.multiplyExact(due, 2L));
            }
        };
    }

    /**
     * Rounds down what is kept of each line by itself, so that a part of an order costs up to a point for each line.
     */
    public static Ledger flooringPerLine() {
        return new Ledger() {
            @Override
            public Optional<AccountEvent> clawBack(
                    Account account, PointType type, Instant at, String order, Awarded award, long due) {
                boolean part = due > 0 && due < award.lot().granted();
                long lost = part ? award.shares().size() - 1 : 0;
                return super.clawBack(account, type, at, order, award, due + lost);
            }
        };
    }
}
