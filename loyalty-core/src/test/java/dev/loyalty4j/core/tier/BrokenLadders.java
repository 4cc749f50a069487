package dev.loyalty4j.core.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ladders with one decision replaced, to show that the suites notice. */
public final class BrokenLadders {
    private BrokenLadders() {}

    /** Ends terms a day late. */
    public static Ladders endingADayLate(Ladders ladders) {
        return ladders.with(new Choices() {
            @Override
            LocalDate termEnd(LocalDate end) {
                return end.plusDays(1);
            }
        });
    }

    /** Judges a term by its last day alone, also where days of grace follow. */
    public static Ladders endingGraceBeforeItBegins(Ladders ladders) {
        return ladders.with(new Choices() {
            @Override
            List<LocalDate> judging(List<LocalDate> days) {
                return days.subList(0, 1);
            }
        });
    }

    /** Judges a term whose end the shop gave as if the programme had shifted it. */
    public static Ladders shiftingEveryEnd(Ladders ladders) {
        return ladders.with(new Choices() {
            @Override
            boolean endsShifted(boolean shifts, boolean given) {
                return shifts;
            }
        });
    }

    /** Forgets what was counted in a term that is revoked. */
    public static Ladders forgettingRevokedTerms(Ladders ladders) {
        return ladders.with(new Choices() {
            @Override
            List<MetricCount> since(List<MetricCount> counts) {
                return List.of();
            }
        });
    }

    /** Lowers the points earned by what is redeemed, as if the tier came from the balance. */
    public static Ladders countingTheBalance(Ladders ladders) {
        return ladders.with(new Choices() {
            @Override
            List<MetricGain> counting(List<MetricGain> gains) {
                List<MetricGain> all = new ArrayList<>(gains);
                for (MetricGain gain : gains) {
                    if (gain.kind() == Metric.Kind.REDEEMED) {
                        all.add(new MetricGain(Metric.Kind.POINTS, gain.name(), -gain.amount()));
                    }
                }
                return all;
            }
        });
    }
}
