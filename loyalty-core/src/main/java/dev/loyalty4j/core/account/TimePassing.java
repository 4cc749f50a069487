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
        Instant first = ProgramCalendar.NEVER;
        Wallet in = NO_WALLET;
        Lot found = NO_LOT;
        for (int w = 0; w < account.wallets().size(); w++) {
            Wallet wallet = account.wallets().get(w);
            List<Lot> lots = wallet.lots();
            for (int i = 0; i < lots.size(); i++) {
                Lot lot = lots.get(i);
                if (lot.pending() && lot.availableFrom().isBefore(first)) {
                    first = lot.availableFrom();
                    in = wallet;
                    found = lot;
                }
            }
        }
        return first.isBefore(ProgramCalendar.NEVER) ? new TimePassing(first, in, found, NO_HOLD) : NOTHING;
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
    static TimePassing toExpire(Account account, Function<Lot, Instant> endOf) {
        Instant first = ProgramCalendar.NEVER;
        Wallet in = NO_WALLET;
        Lot found = NO_LOT;
        for (int w = 0; w < account.wallets().size(); w++) {
            Wallet wallet = account.wallets().get(w);
            List<Lot> lots = wallet.undying() ? List.of() : wallet.lots();
            for (int i = 0; i < lots.size(); i++) {
                Lot lot = lots.get(i);
                Instant end = lot.pending() ? ProgramCalendar.NEVER : endOf.apply(lot);
                if (end.isBefore(first)) {
                    first = end;
                    in = wallet;
                    found = lot;
                }
            }
        }
        return first.isBefore(ProgramCalendar.NEVER) ? new TimePassing(first, in, found, NO_HOLD) : NOTHING;
    }
}
