package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The lots of a wallet, which never change, and when something happens to one of them next. Every command asks for
 * that, of an account of which it may then need no single lot.
 */
final class LotList extends AbstractList<Lot> implements RandomAccess {
    private static final LotList NONE = new LotList(
            new Lot[0], ProgramCalendar.NEVER, ProgramCalendar.NEVER, ProgramCalendar.NEVER.getEpochSecond());

    private final Lot[] lots;
    private final Instant release;
    private final Instant end;

    /** That of the end, so that a lot is added without a look at the lots, nor at instants, that are there already. */
    private final long endSecond;

    private LotList(Lot[] lots, Instant release, Instant end, long endSecond) {
        this.lots = lots;
        this.release = release;
        this.end = end;
        this.endSecond = endSecond;
    }

    static LotList of(List<Lot> list) {
        if (list instanceof LotList same) {
            return same;
        } else if (list.isEmpty()) {
            return NONE;
        }
        Lot[] lots = list.toArray(new Lot[0]);
        Instant release = ProgramCalendar.NEVER;
        Instant end = ProgramCalendar.NEVER;
        for (Lot lot : lots) {
            release = earlier(release, releaseOf(lot));
            end = earlier(end, endOf(lot));
        }
        return new LotList(lots, release, end, end.getEpochSecond());
    }

    /** These lots and one more. */
    static LotList plus(List<Lot> list, Lot last) {
        LotList before = of(list);
        int size = before.lots.length;
        Lot[] lots = new Lot[size + 1];
        System.arraycopy(before.lots, 0, lots, 0, size);
        lots[size] = last;
        Instant release = last.pending() ? earlier(before.release, releaseOf(last)) : before.release;
        Instant end = endOf(last);
        return before.endsBefore(end)
                ? new LotList(lots, release, before.end, before.endSecond)
                : new LotList(lots, release, earlier(before.end, end), end.getEpochSecond());
    }

    private boolean endsBefore(Instant other) {
        return endSecond < other.getEpochSecond();
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** When a lot becomes available by itself; never if it is already. */
    static Instant releaseOf(Lot lot) {
        return lot.pending() ? lot.availableFrom() : ProgramCalendar.NEVER;
    }

    /** When a lot dies, which is not before its release. Pending lots do not die. */
    static Instant endOf(Lot lot) {
        if (lot.pending()) {
            return ProgramCalendar.NEVER;
        }
        return lot.expiresAt().isBefore(lot.availableFrom()) ? lot.availableFrom() : lot.expiresAt();
    }

    /** When the next pending lot is released; the far future if none is by itself. */
    static Instant nextRelease(Wallet wallet) {
        return of(wallet.lots()).release;
    }

    /** When the next lot dies; the far future if none does, also while a tier keeps them alive. */
    static Instant nextEnd(Wallet wallet) {
        return wallet.undying() ? ProgramCalendar.NEVER : of(wallet.lots()).end;
    }

    @Override
    public Lot get(int index) {
        return lots[index];
    }

    @Override
    public int size() {
        return lots.length;
    }

    @Override
    public Object[] toArray() {
        Object[] all = new Object[lots.length];
        System.arraycopy(lots, 0, all, 0, lots.length);
        return all;
    }
}
