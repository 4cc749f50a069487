package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Sequence;
import java.util.Arrays;
import java.util.List;

/**
 * An occasion as one plan reads it, before anything is asked of a member: names are looked up, so that what is left of
 * them are numbers; money is added up for each basis of the plan. All of it stands in a few arrays, which is what makes
 * judging an order that was read before cheap.
 *
 * <p>Made by {@link RulePlan#read} for those who judge the same occasions many times, as simulations do. Such a one
 * does not change any more; threads that are started later, or get it through a queue, may share it.
 */
public final class ReadOccasion {
    /** Stands for a name that was not told. */
    static final int NOT_TOLD = -1;

    private static final int[] NO_NUMBERS = {};
    private static final long[] NO_AMOUNTS = {};

    private final RulePlan plan;
    private final Leaves leaves;
    private final long[] totals;
    private Occasion occasion;
    private boolean isOrder;
    private String trigger = "";
    private long second;
    private int lineCount;
    private int[] units = NO_NUMBERS;

    /** By basis, then by line. */
    private long[] amounts = NO_AMOUNTS;

    private long[] counted = NO_AMOUNTS;
    private long money;
    private int categories;
    private boolean foreign;
    private boolean isConverted;
    private String currency = "";
    private Rate conversion = Rate.ONE;

    /** The names of lines that leaves speak of: the number of the name, and behind it that of the line. */
    private int[] named = NO_NUMBERS;

    private int namedCount;

    /** The names of the occasion as a whole, by kind of name; then those of tenders. */
    private int[] told = NO_NUMBERS;

    private int toldCount;

    /** Reads by the names that some leaves speak of. */
    ReadOccasion(RulePlan plan, Leaves leaves, Occasion occasion) {
        this.plan = plan;
        this.leaves = leaves;
        this.totals = new long[plan.bases().size()];
        this.occasion = occasion;
        read(occasion);
    }

    /** Reads another occasion in place of the one before. */
    void read(Occasion next) {
        occasion = next;
        isOrder = next.isOrder();
        trigger = next.trigger();
        second = next.judgedAt().getEpochSecond();
        categories = -1;
        readLines(next.lines());
        readNames(next);
        readMoney(next);
    }

    /** Works out at once what otherwise is when it is asked. */
    ReadOccasion whole() {
        int unused = categories();
        named = Arrays.copyOf(named, namedCount);
        return this;
    }

    private void readLines(List<Line> lines) {
        lineCount = lines.size();
        if (units.length < lines()) {
            units = new int[lines()];
        }
        units[0] = 1; // of an occasion without lines
        namedCount = 0;
        for (int i = 0; i < lineCount; i++) {
            Line line = lines.get(i);
            units[i] = line.quantity();
            name(leaves.article(line.sku()), i);
            List<String> names = line.categories();
            for (int j = 0; j < names.size(); j++) {
                name(leaves.category(names.get(j)), i);
            }
        }
    }

    private void name(int number, int line) {
        if (number == Words.OTHERS) {
            return;
        }
        if (namedCount == named.length) {
            named = Arrays.copyOf(named, namedCount + 2 * lineCount);
        }
        named[namedCount++] = number;
        named[namedCount++] = line;
    }

    private void readNames(Occasion next) {
        int most = LeafCollector.TEXTS.size() + next.payment().tenders().size();
        if (told.length < most) {
            told = new int[most];
        }
        toldCount = leaves.told(next, told);
    }

    private void readMoney(Occasion next) {
        Rate ratio = next.payment().conversion();
        boolean converted = ratio.numerator() > 0;
        conversion = converted ? ratio : Rate.ONE;
        isConverted = converted && !ratio.equals(Rate.ONE);
        currency = converted || lineCount == 0 ? plan.currency() : next.currency();
        foreign = !currency.equals(plan.currency());
        if (amounts.length < totals.length * lines()) {
            amounts = new long[totals.length * lines()];
        }
        for (int i = 0; i < totals.length; i++) {
            plan.bases().get(i).put(next, amounts, i * lines());
            totals[i] = sum(amounts, i * lines());
        }
        counted = converted();
        money = counted == amounts ? totals[0] : sum(counted, 0);
    }

    private long sum(long[] values, int from) {
        long sum = 0;
        for (int i = from; i < from + lines(); i++) {
            sum = Math.addExact(sum, values[i]);
        }
        return sum;
    }

    /** The money of lines in the currency of the programme: the converted total, split again over the lines. */
    private long[] converted() {
        if (foreign) {
            return new long[lines()];
        }
        if (!isConverted) {
            return amounts;
        }
        long total = Math.multiplyExact(totals[0], conversion.numerator()) / conversion.denominator();
        return Allocation.byWeights(total, Arrays.copyOf(amounts, lines()));
    }

    /** Whether a plan can judge it by what was read. */
    boolean isOf(RulePlan other) {
        return plan.reads(other);
    }

    Occasion occasion() {
        return occasion;
    }

    String trigger() {
        return trigger;
    }

    boolean isOrder() {
        return isOrder;
    }

    /** The second since 1970 in which it is judged. */
    long second() {
        return second;
    }

    /** At least 1: an occasion without lines has one line of nothing. */
    int lines() {
        return Math.max(1, lineCount);
    }

    boolean hasLines() {
        return lineCount > 0;
    }

    int units(int line) {
        return units[line];
    }

    /** The money of a line that counts for a basis, in the currency of the order. */
    long amount(int basis, int line) {
        return amounts[basis * lines() + line];
    }

    /** The money of all lines that counts for a basis, in the currency of the order. */
    long total(int basis) {
        return totals[basis];
    }

    /** The money that counts for the programme, in its currency. */
    long money() {
        return money;
    }

    /** The money of one line that counts for the programme, in its currency. */
    long money(int line) {
        return counted[line];
    }

    /** The same of all lines; none of an occasion without lines. */
    List<Long> counted() {
        return Sequence.of(counted, lineCount);
    }

    boolean foreign() {
        return foreign;
    }

    boolean isConverted() {
        return isConverted;
    }

    Rate conversion() {
        return conversion;
    }

    String currency() {
        return currency;
    }

    /** How many names of lines there are that leaves speak of. */
    int named() {
        return namedCount / 2;
    }

    int name(int which) {
        return named[2 * which];
    }

    int lineOf(int which) {
        return named[2 * which + 1];
    }

    /** The number of a name of one kind; {@link #NOT_TOLD} if it was not told. */
    int told(int kind) {
        return told[kind];
    }

    /** How many names were told, of which those after the kinds of names are tenders. */
    int toldCount() {
        return toldCount;
    }

    /** How many different categories the lines name. */
    int categories() {
        if (categories < 0) {
            int different = 0;
            List<Line> lines = occasion.lines();
            for (int i = 0; i < lineCount; i++) {
                List<String> names = lines.get(i).categories();
                for (int j = 0; j < names.size(); j++) {
                    different += isNamedBefore(lines, i, names.get(j)) ? 0 : 1;
                }
            }
            categories = different;
        }
        return categories;
    }

    private static boolean isNamedBefore(List<Line> lines, int line, String category) {
        for (int i = 0; i < line; i++) {
            if (lines.get(i).categories().contains(category)) {
                return true;
            }
        }
        return false;
    }
}
