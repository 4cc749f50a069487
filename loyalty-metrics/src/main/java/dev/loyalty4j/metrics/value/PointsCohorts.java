package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Collects lots of points and tells by period of issue how many were redeemed and how many expired: one call of
 * {@link #add} for each lot, in any order, then {@link #result}. Mutable, not thread-safe.
 */
public final class PointsCohorts {

    private final CalendarBucket bucket;

    /** Issued, redeemed and expired of each member in each period, by its first day. */
    private final Map<LocalDate, Map<String, long[]>> lots = new TreeMap<>();

    private PointsCohorts(CalendarBucket bucket) {
        this.bucket = Objects.requireNonNull(bucket, "bucket");
    }

    /**
     * Returns a collector without lots.
     *
     * @param bucket how issue days are put together
     * @return a new collector
     */
    public static PointsCohorts by(CalendarBucket bucket) {
        return new PointsCohorts(bucket);
    }

    /**
     * Adds a lot of points.
     *
     * @param memberId whose
     * @param issuedOn the local day of issue
     * @param issued how many points, at least 0
     * @param redeemed how many of them are redeemed by now, at least 0
     * @param expired how many of them are expired by now, at least 0; with the redeemed at most the issued
     * @return this collector
     * @throws IllegalArgumentException if a number is out of its range
     * @throws ArithmeticException if a total leaves the range of a long
     */
    public PointsCohorts add(String memberId, LocalDate issuedOn, long issued, long redeemed, long expired) {
        Objects.requireNonNull(memberId, "memberId");
        if (redeemed < 0 || expired < 0 || redeemed > issued || expired > issued - redeemed) {
            throw new IllegalArgumentException("member " + memberId + ", issued on " + issuedOn + ": redeemed "
                    + redeemed + " and expired " + expired + " must be at least 0 and together at most " + issued);
        }
        long[] own = lots.computeIfAbsent(bucket.containing(issuedOn).from(), day -> new TreeMap<>())
                .computeIfAbsent(memberId, id -> new long[3]);
        own[0] = Math.addExact(own[0], issued);
        own[1] = Math.addExact(own[1], redeemed);
        own[2] = Math.addExact(own[2], expired);
        return this;
    }

    /**
     * Returns what became of the points so far.
     *
     * @return a cohort for each period with lots, in the order of time
     */
    public List<PointsCohort> result() {
        List<PointsCohort> cohorts = new ArrayList<>();
        lots.forEach((day, members) -> {
            Period period = bucket.containing(day);
            RatioSums redemption = new RatioSums();
            RatioSums breakage = new RatioSums();
            members.values().forEach(own -> {
                redemption.add(own[1], own[0]);
                breakage.add(own[2], own[0]);
            });
            String of = "points issued in " + period;
            cohorts.add(new PointsCohort(
                    period, redemption.ratio(PointsCohort.REDEMPTION, of), breakage.ratio(PointsCohort.BREAKAGE, of)));
        });
        return List.copyOf(cohorts);
    }
}
