package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What falls due next in an account. Of things due at once the first wallet counts, then the lower number.
 *
 * @param at when, the far future if nothing is due
 * @param wallet the wallet
 * @param lot the lot, of no meaning for a hold
 * @param hold the hold, of no meaning for a lot
 */
record TimePassing(Instant at, Wallet wallet, Lot lot, HeldPoints hold) {
    private static final Wallet NO_WALLET = Wallet.empty("");
    private static final HeldPoints NO_HOLD = new HeldPoints("", "", ProgramCalendar.NEVER, List.of());
    private static final Lot NO_LOT = new Lot(
            0,
            LotKind.BASE,
            0,
            0,
            Instant.EPOCH,
            false,
            Instant.EPOCH,
            ProgramCalendar.NEVER,
            Lot.NO_WORTH,
            new Origin("", "", 0, "", "", ""));
    private static final TimePassing NOTHING = new TimePassing(ProgramCalendar.NEVER, NO_WALLET, NO_LOT, NO_HOLD);

    static TimePassing toRelease(Account account) {
        return first(account, LotList::nextRelease, LotList::releaseOf);
    }

    static TimePassing toTimeOut(Account account) {
        TimePassing next = NOTHING;
        for (int w = 0; w < account.wallets().size(); w++) {
            Wallet wallet = account.wallets().get(w);
            for (int i = 0; i < wallet.holds().size(); i++) {
                HeldPoints hold = wallet.holds().get(i);
                if (hold.until().isBefore(next.at)) {
                    next = new TimePassing(hold.until(), wallet, NO_LOT, hold);
                }
            }
        }
        return next;
    }

    /** Pending lots do not die, nor does any lot while a tier keeps them alive. */
    static TimePassing toExpire(Account account) {
        return first(account, LotList::nextEnd, LotList::endOf);
    }

    private static TimePassing first(Account account, Function<Wallet, Instant> next, Function<Lot, Instant> due) {
        Instant first = ProgramCalendar.NEVER;
        Wallet in = NO_WALLET;
        for (int i = 0; i < account.wallets().size(); i++) {
            Wallet wallet = account.wallets().get(i);
            Instant at = next.apply(wallet);
            if (at.isBefore(first)) {
                first = at;
                in = wallet;
            }
        }
        for (int i = 0; i < in.lots().size(); i++) {
            if (due.apply(in.lots().get(i)).equals(first)) {
                return new TimePassing(first, in, in.lots().get(i), NO_HOLD);
            }
        }
        return NOTHING;
    }
}
