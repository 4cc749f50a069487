package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A lot that an order earned, and what was taken back of it since.
 *
 * @param pointType the name of its point type
 * @param lot the lot as it was granted
 * @param shares its parts by rule and line
 * @param takes what was taken back from lots, in the order of taking
 * @param debt what was taken back as debt
 * @param forgiven what was to be taken back and is not
 */
public record Awarded(String pointType, Lot lot, List<Share> shares, List<Take> takes, long debt, long forgiven) {

    /**
     * Copies the lists.
     *
     * @param pointType the name of its point type
     * @param lot the lot as it was granted
     * @param shares its parts by rule and line
     * @param takes what was taken back from lots, in the order of taking
     * @param debt what was taken back as debt
     * @param forgiven what was to be taken back and is not
     */
    public Awarded {
        Objects.requireNonNull(pointType, "pointType");
        Objects.requireNonNull(lot, "lot");
        shares = Shares.copyOf(Objects.requireNonNull(shares, "shares"));
        takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
    }

    /**
     * Returns how many points were taken back in all.
     *
     * @return from lots, as debt, and forgiven
     */
    public long taken() {
        return Math.addExact(Math.addExact(Lots.sum(takes), debt), forgiven);
    }

    /**
     * Returns this award as if nothing had been taken back of it.
     *
     * @return the award as it was granted
     */
    public Awarded whole() {
        return new Awarded(pointType, lot, shares, List.of(), 0, 0);
    }

    /**
     * Returns how many points were neither taken back nor died in the own lot.
     *
     * @param wallet the wallet of the point type
     * @param at when; what died is remembered for a time
     * @return the points; less than 0 if others were taken for this lot before it died
     */
    public long left(Wallet wallet, Instant at) {
        return lot.granted() - taken() - wallet.expiredOf(lot.id(), at);
    }

    /**
     * Returns this award after an event.
     *
     * @param event points of it were taken back, or came back
     * @return the award after it
     */
    public Awarded after(AccountEvent event) {
        if (event instanceof AccountEvent.PointsClawedBack e) {
            List<Take> more = new ArrayList<>(takes);
            more.addAll(e.takes());
            return new Awarded(
                    pointType, lot, shares, more, Math.addExact(debt, e.debt()), Math.addExact(forgiven, e.forgiven()));
        } else if (event instanceof AccountEvent.PointsRestored e) {
            long backToLots = e.points() - e.debt() - e.forgiven();
            List<Take> left = Lots.first(takes, Lots.sum(takes) - backToLots);
            return new Awarded(pointType, lot, shares, left, debt - e.debt(), forgiven - e.forgiven());
        }
        throw new IllegalStateException("not an event about an award: " + event);
    }
}
