package dev.loyalty4j.core.reward;

import java.time.Instant;
import java.util.Objects;

/**
 * A voucher of a member. Its code is not part of it: it follows from a {@link VoucherKey}, the account and the id.
 *
 * @param id what names it, unique in the account
 * @param lookup the keyed hash under which its code is looked up
 * @param worth what it is worth
 * @param issuedAt when it was issued
 * @param expiresAt the first instant at which it is no longer good
 * @param programVersion the version of the programme under which it was issued
 * @param redemption the redemption that bought it; empty if it was not bought with points
 * @param conversion the name of the conversion that made it of points; empty if none did
 * @param order the order whose award it is; empty if it is none
 * @param state what became of it
 * @param on the order that it is reserved for or was used on; empty before
 * @param until when its reservation ends; once it is used or over, how long it is remembered
 * @param took how much money it took off when it was last used, in the smallest unit; 0 before
 */
public record Voucher(
        String id,
        String lookup,
        Worth worth,
        Instant issuedAt,
        Instant expiresAt,
        int programVersion,
        String redemption,
        String conversion,
        String order,
        State state,
        String on,
        Instant until,
        long took) {

    /** What became of a voucher. */
    public enum State {
        /** It can be used. */
        ISSUED,
        /** A checkout has set it aside. */
        RESERVED,
        /** It was used. */
        USED,
        /** Its time was over before it was used. */
        EXPIRED,
        /** It was taken back before it was used. */
        CANCELLED
    }

    /**
     * Checks that all parts are there.
     *
     * @param id what names it, unique in the account
     * @param lookup the keyed hash under which its code is looked up
     * @param worth what it is worth
     * @param issuedAt when it was issued
     * @param expiresAt the first instant at which it is no longer good
     * @param programVersion the version of the programme under which it was issued
     * @param redemption the redemption that bought it; empty if it was not bought with points
     * @param conversion the name of the conversion that made it of points; empty if none did
     * @param order the order whose award it is; empty if it is none
     * @param state what became of it
     * @param on the order that it is reserved for or was used on; empty before
     * @param until when its reservation ends; once it is used or over, how long it is remembered
     * @param took how much money it took off when it was last used, in the smallest unit; 0 before
     */
    public Voucher {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(redemption, "redemption");
        Objects.requireNonNull(conversion, "conversion");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(until, "until");
    }

    /**
     * Says whether it can still be used, now or by the checkout that has set it aside.
     *
     * @return true if it is neither used nor over
     */
    public boolean open() {
        return state == State.ISSUED || state == State.RESERVED;
    }

    Voucher in(State next, String nextOn, Instant nextUntil) {
        return in(next, nextOn, nextUntil, took);
    }

    Voucher used(String order, long value, Instant rememberUntil) {
        return in(State.USED, order, rememberUntil, value);
    }

    private Voucher in(State next, String nextOn, Instant nextUntil, long value) {
        return new Voucher(
                id,
                lookup,
                worth,
                issuedAt,
                expiresAt,
                programVersion,
                redemption,
                conversion,
                order,
                next,
                nextOn,
                nextUntil,
                value);
    }

    /** Without what would let somebody look for its code. */
    @Override
    public String toString() {
        return "voucher " + id + ", " + worth.reward() + ", " + state + ", until " + expiresAt;
    }
}
