package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Rate;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which lots give how many points when some are spent. */
final class Spending {
    private Spending() {}

    /** Takes as many points as there are, up to what is asked for, in the order of spending. */
    static List<Take> takes(Wallet wallet, SpendOrder order, Instant at, long points) {
        return takes(wallet, order, at, points, 0);
    }

    /** The same without one lot. */
    static List<Take> takes(Wallet wallet, SpendOrder order, Instant at, long points, long without) {
        List<Lot> usable = new ArrayList<>();
        for (Lot lot : wallet.lots()) {
            if (lot.id() != without && wallet.spendable(lot, at)) {
                usable.add(lot);
            }
        }
        usable.sort(order.comparator());
        List<Take> takes = new ArrayList<>();
        long missing = points;
        for (Lot lot : usable) {
            if (missing == 0) {
                break;
            }
            long taken = Math.min(lot.remaining(), missing);
            takes.add(lot.take(taken));
            missing -= taken;
        }
        return takes;
    }

    /** What the points of some takes are worth together, rounded down once. */
    static long worth(List<Take> takes) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Take take : takes) {
            Rate worth = take.worth();
            BigInteger part = BigInteger.valueOf(take.points()).multiply(BigInteger.valueOf(worth.numerator()));
            BigInteger below = BigInteger.valueOf(worth.denominator());
            numerator = numerator.multiply(below).add(part.multiply(denominator));
            denominator = denominator.multiply(below);
            BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
        return numerator.divide(denominator).longValueExact();
    }

    /** Points that came in pay what is owed. */
    static List<AccountEvent> payDebt(Wallet wallet, SpendOrder order, Instant at) {
        List<AccountEvent> events = new ArrayList<>();
        if (wallet.debt() > 0) {
            for (Take take : takes(wallet, order, at, wallet.debt())) {
                events.add(new AccountEvent.DebtPaid(at, wallet.pointType(), take.lot(), take.points()));
            }
        }
        return events;
    }
}
