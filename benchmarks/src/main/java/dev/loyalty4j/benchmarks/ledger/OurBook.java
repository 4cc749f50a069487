package dev.loyalty4j.benchmarks.ledger;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Grant;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Terms;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** The pure core: the ledger decides an event, and the event is applied to the account. */
public final class OurBook implements Book {
    private static final PointType TYPE = PointType.of("points", Expiry.days(GOOD));
    private static final Terms TERMS = new Terms(List.of(TYPE), new ProgramCalendar(ZoneOffset.UTC), 0, Duration.ZERO);
    private static final Origin ORIGIN = new Origin("purchase", "o", 1, "", "", "");
    private static final Instant FIRST = Instant.parse("2024-01-01T12:00:00Z");

    private final Ledger ledger = Ledger.standard();
    private final Account[] accounts;

    /**
     * Opens accounts.
     *
     * @param members how many
     */
    public OurBook(int members) {
        accounts = new Account[members];
        Arrays.fill(accounts, Account.EMPTY);
    }

    private static Instant on(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    @Override
    public void earn(int member, int points, int day) {
        Instant at = on(day);
        Instant end = on(day + GOOD);
        Grant grant = new Grant(TYPE.name(), LotKind.BASE, points, at, at, end, Lot.NO_WORTH, ORIGIN, List.of());
        for (AccountEvent event : ledger.grant(accounts[member], grant)) {
            accounts[member] = ledger.apply(accounts[member], event);
        }
    }

    @Override
    public long spend(int member, int points, int day) {
        Instant at = on(day);
        if (accounts[member].available(TYPE.name(), at) < points) {
            return 0;
        }
        accounts[member] = ledger.apply(accounts[member], ledger.redeem(accounts[member], TYPE, at, "r", "", points));
        return points;
    }

    @Override
    public long expire(int member, int day) {
        Instant now = on(day);
        long points = 0;
        while (!ledger.nextExpiry(accounts[member]).isAfter(now)) {
            AccountEvent.PointsExpired expired = ledger.expireNext(accounts[member], TERMS);
            points += expired.points();
            accounts[member] = ledger.apply(accounts[member], expired);
        }
        return points;
    }
}
