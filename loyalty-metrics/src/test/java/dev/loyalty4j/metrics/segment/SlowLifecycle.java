package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.SlowShop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stages by own rhythm once more, with lists and BigDecimal. */
final class SlowLifecycle {

    private SlowLifecycle() {}

    static Map<String, String> stages(SlowShop shop, LocalDate asOf) {
        Map<String, List<LocalDate>> days = new TreeMap<>();
        shop.purchases().forEach((customer, all) -> {
            List<LocalDate> own =
                    all.stream().filter(day -> !day.isAfter(asOf)).distinct().toList();
            if (!own.isEmpty()) {
                days.put(customer, own);
            }
        });
        List<Long> pooled = new ArrayList<>();
        days.values().forEach(own -> pooled.addAll(gaps(own)));
        Map<String, String> stages = new TreeMap<>();
        days.forEach((customer, own) -> stages.put(customer, stage(own, asOf, pooled)));
        return stages;
    }

    private static String stage(List<LocalDate> days, LocalDate asOf, List<Long> pooled) {
        if (ChronoUnit.DAYS.between(days.get(0), asOf) <= 30) {
            return "New";
        }
        List<Long> gaps = gaps(days);
        for (int i = 0; i < gaps.size(); i++) {
            boolean recent = ChronoUnit.DAYS.between(days.get(i + 1), asOf) <= 30;
            if (recent && exceeds(gaps.get(i), "3", gaps.subList(0, i), pooled)) {
                return "Won back";
            }
        }
        if (pooled.isEmpty()) {
            return "No rhythm";
        }
        long silent = ChronoUnit.DAYS.between(days.get(days.size() - 1), asOf);
        if (!exceeds(silent, "1.5", gaps, pooled)) {
            return "Active";
        }
        return exceeds(silent, "3", gaps, pooled) ? "Lapsed" : "At risk";
    }

    private static boolean exceeds(long silent, String times, List<Long> own, List<Long> pooled) {
        BigDecimal rhythm = median(own.size() < 3 ? pooled : own);
        return BigDecimal.valueOf(silent).compareTo(rhythm.multiply(new BigDecimal(times))) > 0;
    }

    private static List<Long> gaps(List<LocalDate> days) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        return gaps;
    }

    static BigDecimal median(List<Long> values) {
        List<Long> ascending = values.stream().sorted().toList();
        int n = ascending.size();
        return BigDecimal.valueOf(ascending.get((n - 1) / 2) + ascending.get(n / 2))
                .divide(BigDecimal.valueOf(2));
    }
}
