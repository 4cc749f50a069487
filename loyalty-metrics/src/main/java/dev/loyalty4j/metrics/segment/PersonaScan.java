package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.retention.Churn;
import dev.loyalty4j.metrics.survey.Answer;
import dev.loyalty4j.metrics.survey.NetPromoterScore;
import dev.loyalty4j.metrics.value.AverageOrderValue;
import dev.loyalty4j.metrics.value.MoneyRatio;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Makes one persona card: one pass over all customers for the shares, the rest over those of the set. Used once. */
final class PersonaScan {

    private static final Definition SIZE = new Definition(
            "share of customers", "customers of the segment / customers who bought", "convention of this library");

    private final CustomerSet set;
    private final PurchaseLog log;
    private final Period period;
    private final LocalDate asOf;
    private final RatioSums orders = new RatioSums();
    private final GapCounts gaps = new GapCounts();
    private final PurchaseDays days = new PurchaseDays();
    private long members;
    private long everyone;
    private long centsOfMembers;
    private long centsOfEveryone;
    private long start;
    private long lost;

    PersonaScan(CustomerSet set, Period period) {
        this.set = set;
        this.log = set.log();
        this.period = period;
        this.asOf = period.lastDay();
        log.requireObserved("last day of " + period, asOf);
    }

    Persona card(Iterable<Answer> answers) {
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            add(cursor);
        }
        boolean shared = centsOfEveryone > 0 && centsOfMembers >= 0 && centsOfMembers <= centsOfEveryone;
        return new Persona(
                set.name(),
                new Proportion(SIZE, members, everyone, "customers who bought by " + asOf),
                shared ? OptionalDouble.of((double) centsOfMembers / centsOfEveryone) : OptionalDouble.empty(),
                new MoneyRatio(orders.ratio(AverageOrderValue.AVERAGE, "purchases by " + asOf), log.currency()),
                gaps.median(),
                topCategories(),
                score(answers),
                new Proportion(Churn.LOST, lost, start, "customers who bought in " + period.previous()));
    }

    private void add(PurchaseCursor cursor) {
        long last = asOf.toEpochDay();
        long purchases = 0;
        long cents = 0;
        while (cursor.nextEntry() && cursor.day() <= last) {
            purchases += cursor.isPurchase() ? 1 : 0;
            cents = Math.addExact(cents, cursor.cents());
        }
        centsOfEveryone = Math.addExact(centsOfEveryone, cents);
        everyone += purchases > 0 ? 1 : 0;
        if (set.holds(cursor.customer())) {
            centsOfMembers = Math.addExact(centsOfMembers, cents);
            members += purchases > 0 ? 1 : 0;
            if (purchases > 0 || cents != 0) {
                orders.add(cents, purchases);
            }
            addDays(cursor.customer(), last);
        }
    }

    private void addDays(int customer, long last) {
        PurchaseCursor again = log.cursor(customer, customer + 1);
        again.nextCustomer();
        if (days.read(again, last)) {
            days.countGaps(gaps);
            long before = period.previous().from().toEpochDay();
            long from = period.from().toEpochDay();
            boolean stayed = days.last() >= from;
            boolean wasThere = days.boughtWithin(before, from);
            start += wasThere ? 1 : 0;
            lost += wasThere && !stayed ? 1 : 0;
        }
    }

    private List<String> topCategories() {
        if (!log.dimensions().contains(Dimension.CATEGORY)) {
            return List.of();
        }
        CategoryScan scan = new CategoryScan(log, Dimension.CATEGORY, asOf);
        long[] purchases = new long[scan.categories()];
        while (scan.nextCustomer()) {
            if (set.holds(scan.customer())) {
                for (int i = 0; i < scan.size(); i++) {
                    purchases[scan.category(i)] += scan.purchases(scan.category(i));
                }
            }
        }
        return IntStream.range(0, purchases.length)
                .filter(category -> purchases[category] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(category -> -purchases[category])
                        .thenComparing(scan::text))
                .limit(Persona.TOP)
                .map(scan::text)
                .toList();
    }

    private NetPromoterScore score(Iterable<Answer> answers) {
        Map<String, Answer> latest = new HashMap<>();
        for (Answer answer : answers) {
            if (!answer.isBlank() && !answer.on().isAfter(asOf) && set.contains(answer.customerId())) {
                latest.merge(answer.customerId(), answer, AtRiskScan::later);
            }
        }
        return NetPromoterScore.of(
                latest.values().stream().mapToInt(Answer::score).toArray());
    }
}
