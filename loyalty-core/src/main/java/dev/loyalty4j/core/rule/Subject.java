package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import java.time.DayOfWeek;
import java.util.List;

/** What conditions are judged against: one purchase on one day by one member. */
final class Subject {
    private final List<Line> lines;
    private final DayOfWeek day;
    private final Facts facts;
    private final long[] basis;

    Subject(Purchase purchase, DayOfWeek day, Facts facts) {
        this.lines = purchase.lines();
        this.day = day;
        this.facts = facts;
        this.basis = new long[lines.size()];
        for (int i = 0; i < basis.length; i++) {
            Line line = lines.get(i);
            basis[i] = Math.multiplyExact(line.unitPrice().minor(), line.quantity());
        }
    }

    int lines() {
        return basis.length;
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** The money of a line that counts, in the smallest unit. */
    long basis(int line) {
        return basis[line];
    }

    long[] basis() {
        return basis.clone();
    }

    DayOfWeek day() {
        return day;
    }

    int tierRank(int ladder) {
        return facts.tierRank(ladder);
    }
}
