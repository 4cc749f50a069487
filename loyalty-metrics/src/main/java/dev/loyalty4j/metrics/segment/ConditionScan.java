package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.BitSet;

/** Applies conditions to the customers of a log: each plain condition is one pass, the others are sets put together. */
final class ConditionScan {

    private final PurchaseLog log;
    private final LocalDate asOf;
    private final RfmValues values;
    private final long[] daysSinceFirst;

    ConditionScan(PurchaseLog log, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        this.log = log;
        this.asOf = asOf;
        this.values = RfmValues.of(log, asOf);
        this.daysSinceFirst = new long[values.size()];
        PurchaseCursor cursor = log.cursor();
        int position = 0;
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= asOf.toEpochDay()) {
                daysSinceFirst[position++] = asOf.toEpochDay() - cursor.day();
            }
        }
    }

    CustomerSet customers(String name, CustomerCondition condition) {
        return new CustomerSet(log, name, matching(condition));
    }

    /** The one place that knows all kinds of conditions. */
    private BitSet matching(CustomerCondition condition) {
        if (condition instanceof CustomerCondition.Between between) {
            return between(between);
        }
        if (condition instanceof CustomerCondition.Bought bought) {
            return bought(bought);
        }
        if (condition instanceof CustomerCondition.All all) {
            BitSet members = everyone();
            all.parts().forEach(part -> members.and(matching(part)));
            return members;
        }
        if (condition instanceof CustomerCondition.Any any) {
            BitSet members = new BitSet();
            any.parts().forEach(part -> members.or(matching(part)));
            return members;
        }
        if (condition instanceof CustomerCondition.Not not) {
            BitSet members = everyone();
            members.andNot(matching(not.part()));
            return members;
        }
        throw new IllegalStateException("condition " + condition.getClass() + " is not known");
    }

    private BitSet everyone() {
        BitSet members = new BitSet();
        for (int customer : values.customers()) {
            members.set(customer);
        }
        return members;
    }

    private BitSet between(CustomerCondition.Between condition) {
        long[] column = column(condition.fact());
        BitSet members = new BitSet();
        for (int i = 0; i < column.length; i++) {
            if (column[i] >= condition.least() && column[i] <= condition.most()) {
                members.set(values.customers()[i]);
            }
        }
        return members;
    }

    private long[] column(CustomerFact fact) {
        return switch (fact) {
            case PURCHASES -> values.frequency();
            case CENTS -> values.cents();
            case DAYS_SINCE_LAST -> values.daysSinceLast();
            case DAYS_SINCE_FIRST -> daysSinceFirst;
        };
    }

    private BitSet bought(CustomerCondition.Bought condition) {
        CategoryScan scan = new CategoryScan(log, condition.dimension(), asOf);
        BitSet members = new BitSet();
        while (scan.nextCustomer()) {
            for (int i = 0; i < scan.size(); i++) {
                int category = scan.category(i);
                if (scan.purchases(category) > 0 && scan.text(category).equals(condition.value())) {
                    members.set(scan.customer());
                }
            }
        }
        members.and(everyone());
        return members;
    }
}
