package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tracking curve: repeat purchases so far, actual and expected, in steps. */
final class Tracking {

    private Tracking() {}

    static List<TrackingPoint> of(
            PurchaseModel model, PurchaseLog log, LocalDate calibrationEnd, LocalDate holdoutEnd, int stepDays) {
        if (stepDays < 1) {
            throw new IllegalArgumentException("step " + stepDays + " days must be at least 1");
        }
        CustomerSummaries known = log.summaries(calibrationEnd, model.unit());
        double[] ages = new double[known.size()];
        Arrays.setAll(ages, known::age);
        Arrays.sort(ages);
        double oldest = ages.length == 0 ? 0 : ages[ages.length - 1];
        long daysBefore = Math.round(oldest * model.unit().days());
        long daysAfter = ChronoUnit.DAYS.between(calibrationEnd, holdoutEnd);
        List<TrackingPoint> points = new ArrayList<>();
        for (long day = daysBefore + daysAfter; day > 0; day -= stepDays) {
            LocalDate at = holdoutEnd.minusDays(daysBefore + daysAfter - day);
            double later = model.unit().of(ChronoUnit.DAYS.between(calibrationEnd, at));
            points.add(0, new TrackingPoint(at, actual(log, known, at), expected(model, ages, later)));
        }
        return points;
    }

    private static long actual(PurchaseLog log, CustomerSummaries known, LocalDate day) {
        boolean after = day.isAfter(known.asOf());
        CustomerSummaries summaries = after ? known : log.summaries(day, known.unit());
        long sum = 0;
        for (int i = 0; i < summaries.size(); i++) {
            sum += summaries.repeatPurchases(i);
        }
        for (int count : after ? known.purchasesThrough(day) : new int[0]) {
            sum += count;
        }
        return sum;
    }

    /** Over the sorted ages at the end of the calibration; equal ones are asked once. */
    private static double expected(PurchaseModel model, double[] ages, double later) {
        double sum = 0;
        double value = 0;
        for (int i = 0; i < ages.length; i++) {
            if (ages[i] + later > 0) {
                value = i > 0 && ages[i] == ages[i - 1] && value > 0 ? value : model.expectedPurchases(ages[i] + later);
                sum += value;
            }
        }
        return sum;
    }
}
