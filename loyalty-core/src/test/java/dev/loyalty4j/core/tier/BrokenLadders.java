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
