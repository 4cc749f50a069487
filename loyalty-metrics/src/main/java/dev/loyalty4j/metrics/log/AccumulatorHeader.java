package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.StateReader;
import dev.loyalty4j.metrics.function.StateWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/**
 * What two accumulators must agree on before they may be merged: states of different zones or currencies would add up
 * to nonsense without anybody noticing.
 *
 * @param zone the zone whose local days are meant
 * @param currency the currency of all amounts
 * @param bucket the unit of the figures; accumulators of days alone have {@link CalendarBucket#DAY}
 * @param returns what happens to rows with a negative amount; NET only for {@link PurchaseOrders}, because the other
 *     states keep no order ids
 */
public record AccumulatorHeader(ZoneId zone, Currency currency, CalendarBucket bucket, ReturnTreatment returns) {

    /**
     * Rejects missing parts.
     *
     * @param zone see the record
     * @param currency see the record
     * @param bucket see the record
     * @param returns see the record
     */
    public AccumulatorHeader {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(returns, "returns");
    }

    /** Rejects what a state without order ids cannot do. */
    AccumulatorHeader requireNoOrders() {
        if (returns == ReturnTreatment.NET) {
            throw new IllegalArgumentException(
                    "returns NET must be KEEP or DROP: this accumulator keeps no order ids," + " PurchaseOrders does");
        }
        return this;
    }

    static void requireCustomer(String customerId) {
        if (Objects.requireNonNull(customerId, "customerId").isBlank()) {
            throw new IllegalArgumentException("customer id must not be blank");
        }
    }

    /**
     * Returns a header.
     *
     * @param zone the zone whose local days are meant
     * @param currencyCode the ISO 4217 code of all amounts
     * @param bucket the unit of the figures
     * @param returns what happens to rows with a negative amount
     * @return the header
     * @throws IllegalArgumentException if the code is no currency
     */
    public static AccumulatorHeader of(
            ZoneId zone, String currencyCode, CalendarBucket bucket, ReturnTreatment returns) {
        return new AccumulatorHeader(zone, Currency.getInstance(currencyCode), bucket, returns);
    }

    /**
     * Rejects the header of another accumulator that differs.
     *
     * @param other the other
     * @throws IllegalArgumentException if it differs
     */
    public void requireSame(AccumulatorHeader other) {
        if (!equals(other)) {
            throw new IllegalArgumentException("an accumulator of " + other + " must be of " + this);
        }
    }

    /**
     * Returns the local day of an instant.
     *
     * @param at the instant
     * @return the day in the zone
     * @throws IllegalArgumentException if it is out of the range of a log
     */
    public LocalDate dayOf(Instant at) {
        Objects.requireNonNull(at, "at");
        boolean far =
                at.isBefore(Instant.parse("1800-01-01T00:00:00Z")) || at.isAfter(Instant.parse("2300-01-01T00:00:00Z"));
        return requireDay(far ? LocalDate.MAX : LocalDate.ofInstant(at, zone), at);
    }

    /**
     * Checks a local day.
     *
     * @param day the day
     * @return the same
     * @throws IllegalArgumentException if it is out of the range of a log
     */
    public LocalDate requireDay(LocalDate day) {
        return requireDay(day, day);
    }

    private static LocalDate requireDay(LocalDate day, Object shown) {
        if (ZoneDays.dayOf(day) == ZoneDays.OUT_OF_RANGE) {
            throw new IllegalArgumentException("time " + shown + " must be " + ZoneDays.FIRST + " to " + ZoneDays.LAST);
        }
        return day;
    }

    /**
     * Checks an amount.
     *
     * @param cents minor units
     * @return the same
     * @throws IllegalArgumentException if it is out of the range of a log
     */
    public long requireCents(long cents) {
        if (Math.abs(cents) > PurchaseLogBuilder.MAX_CENTS || cents == Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "amount " + cents + " must be within " + PurchaseLogBuilder.MAX_CENTS + " minor units");
        }
        return cents;
    }

    /**
     * Returns the start of the bytes of a state.
     *
     * @param kind the accumulator
     * @param version of its format
     * @return bytes of kind, version and this header
     */
    StateWriter write(String kind, int version) {
        return new StateWriter(kind, version)
                .text(zone.getId())
                .text(currency.getCurrencyCode())
                .text(bucket.name())
                .text(returns.name());
    }

    static AccumulatorHeader read(StateReader reader) {
        try {
            return new AccumulatorHeader(
                    ZoneId.of(reader.text()),
                    Currency.getInstance(reader.text()),
                    CalendarBucket.valueOf(reader.text()),
                    ReturnTreatment.valueOf(reader.text()));
        } catch (java.time.DateTimeException noZone) {
            throw new IllegalArgumentException("the bytes hold no zone that is known here", noZone);
        }
    }

    /**
     * Returns the header in one line.
     *
     * @return such as {@code Europe/Prague, CZK, MONTH, returns KEEP}
     */
    @Override
    public String toString() {
        return zone + ", " + currency + ", " + bucket + ", returns " + returns;
    }
}
