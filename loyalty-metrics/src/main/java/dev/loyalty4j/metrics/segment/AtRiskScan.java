package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.segment.AtRiskReason.Kind;
import dev.loyalty4j.metrics.survey.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one at-risk list: walks the customers beside their summaries. Used once. */
final class AtRiskScan {

    private final AtRiskSigns signs;
    private final PurchaseLog log;
    private final LocalDate asOf;
    private final long day;
    private final double population;
    private final LifecycleRule rule = new LifecycleRule(Lifecycle.ACTIVE_GAPS, Lifecycle.LAPSED_GAPS);
    private final PurchaseDays days = new PurchaseDays();
    private final Map<String, Answer> latest = new HashMap<>();
    private final CustomerSummaries summaries;

    AtRiskScan(AtRiskSigns signs, PurchaseLog log, LocalDate asOf) {
        this.signs = signs;
        this.log = log;
        this.asOf = asOf;
        this.day = asOf.toEpochDay();
        this.population = Lifecycle.medianGap(log, asOf).orElse(Double.NaN);
        this.summaries = log.summaries(asOf, signs.alive == null ? ModelUnit.DAYS : signs.alive.unit());
        for (Answer answer : signs.answers) {
            if (!answer.isBlank() && !answer.on().isAfter(asOf)) {
                latest.merge(answer.customerId(), answer, AtRiskScan::later);
            }
        }
    }

    static Answer later(Answer one, Answer other) {
        int order = one.on().compareTo(other.on());
        return order > 0 || (order == 0 && one.score() < other.score()) ? one : other;
    }

    AtRiskList list() {
        List<AtRiskCustomer> found = new ArrayList<>();
        long lapsed = 0;
        int position = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (days.read(cursor, day)) {
                LifecycleStage stage = rule.stage(days, day, population);
                if (stage == LifecycleStage.LAPSED) {
                    lapsed++;
                } else {
                    AtRiskCustomer customer = look(cursor.customer(), position, stage);
                    if (customer != null) {
                        found.add(customer);
                    }
                }
                position++;
            }
        }
        found.sort(Comparator.comparingLong(AtRiskCustomer::centsAtStake)
                .reversed()
                .thenComparing(AtRiskCustomer::customerId));
        return new AtRiskList(asOf, found, lapsed, log.currency());
    }

    private @Nullable AtRiskCustomer look(int customer, int position, LifecycleStage stage) {
        String id = log.customerId(customer);
        List<AtRiskReason> reasons = new ArrayList<>();
        if (stage == LifecycleStage.AT_RISK) {
            double rhythm = rule.rhythm(days, days.gaps(), population);
            reasons.add(new AtRiskReason(
                    Kind.LATE, "silent for " + (day - days.last()) + " days, usually " + NumberText.decimal(rhythm)));
        }
        addUnlikelyAlive(position, reasons);
        addFallingSpend(customer, reasons);
        Answer answer = latest.get(id);
        if (answer != null && answer.isDetractor()) {
            reasons.add(new AtRiskReason(Kind.DETRACTOR, "answered " + answer.score() + " on " + answer.on()));
        }
        if (signs.complaints.contains(id)) {
            reasons.add(new AtRiskReason(Kind.COMPLAINT, "complaint open"));
        }
        return reasons.isEmpty() ? null : new AtRiskCustomer(id, reasons, atStake(customer, position), log.currency());
    }

    private void addUnlikelyAlive(int position, List<AtRiskReason> reasons) {
        if (signs.alive != null) {
            double alive = Lifecycle.probability(signs.alive.model(), summaries, position);
            if (alive < signs.alive.below()) {
                reasons.add(new AtRiskReason(Kind.UNLIKELY_ALIVE, "P(alive) " + NumberText.decimal(alive)));
            }
        }
    }

    private void addFallingSpend(int customer, List<AtRiskReason> reasons) {
        long middle = day - AtRiskSigns.SPEND_DAYS;
        long start = middle - AtRiskSigns.SPEND_DAYS;
        long before = 0;
        long now = 0;
        int purchases = 0;
        PurchaseCursor cursor = log.cursor(customer, customer + 1);
        cursor.nextCustomer();
        while (cursor.nextEntry() && cursor.day() <= day) {
            if (cursor.day() > middle) {
                now = Math.addExact(now, cursor.cents());
            } else if (cursor.day() > start) {
                before = Math.addExact(before, cursor.cents());
                purchases += cursor.isPurchase() ? 1 : 0;
            }
        }
        boolean falling = purchases >= AtRiskSigns.FALLING_MIN_PURCHASES
                && before > 0
                && now < AtRiskSigns.FALLING_SHARE * before;
        if (falling) {
            reasons.add(new AtRiskReason(
                    Kind.FALLING_SPEND,
                    "spent " + NumberText.money(now, log.currency()) + " in the last " + AtRiskSigns.SPEND_DAYS
                            + " days after " + NumberText.money(before, log.currency()) + " in those before"));
        }
    }

    private long atStake(int customer, int position) {
        if (signs.value != null) {
            return Math.max(0, signs.value.cents(summaries.summary(position)));
        }
        long cents = 0;
        PurchaseCursor cursor = log.cursor(customer, customer + 1);
        cursor.nextCustomer();
        while (cursor.nextEntry() && cursor.day() <= days.last()) {
            if (cursor.day() > days.last() - AtRiskSigns.YEAR_DAYS) {
                cents = Math.addExact(cents, cursor.cents());
            }
        }
        return Math.max(0, cents);
    }
}
