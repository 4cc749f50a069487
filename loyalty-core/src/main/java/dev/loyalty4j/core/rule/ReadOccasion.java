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

    private static final int NOT_COUNTED = -1;

    private final RulePlan plan;
    private final Leaves leaves;
    private final int bases;
    private Occasion occasion;
    private String trigger = "";
    private String currency = "";
    private Rate conversion = Rate.ONE;
    private long second;
    private long money;
    private int lineCount;
    private int categories;
    private boolean isOrder;
    private boolean foreign;
    private boolean isConverted;

    /**
     * The units of each line; the names that the occasion has as a whole, by kind of name and then those of tenders;
     * and the names of lines that leaves speak of, each with the number of its line behind it. All in one array,
     * because what lies side by side is in the processor's reach at once.
     */
    private int[] numbers = {};

    private int namedFrom;
    private int namedTo;

    /** The money of each basis; then that of its lines, by basis; then what the lines count in another currency. */
    private long[] values = {};

    /** Where in them the money of lines that counts for the programme begins. */
    private int countedFrom;

    /** Reads by the names that some leaves speak of. */
    ReadOccasion(RulePlan plan, Leaves leaves, Occasion occasion) {
        this.plan = plan;
        this.leaves = leaves;
        this.bases = plan.bases().size();
        this.occasion = occasion;
        read(occasion);
    }

    /** Reads another occasion in place of the one before. */
    void read(Occasion next) {
        occasion = next;
        isOrder = next.isOrder();
        trigger = next.trigger();
        second = next.judgedAt().getEpochSecond();
        lineCount = next.lines().size();
        categories = NOT_COUNTED;
        readNames(next);
        readMoney(next);
    }

    /** Works out at once what otherwise is when it is asked. */
    ReadOccasion whole() {
        int unused = categories();
        numbers = Arrays.copyOf(numbers, namedTo);
        return this;
    }

    private void readNames(Occasion next) {
        int told = lines();
        namedFrom = told + LeafCollector.TEXTS.size() + leaves.tenders(next);
        if (numbers.length < namedFrom) {
            numbers = new int[namedFrom];
        }
        numbers[0] = 1; // of an occasion without lines
        leaves.told(next, numbers, told);
        namedTo = namedFrom;
        List<Line> lines = next.lines();
        for (int i = 0; i < lineCount; i++) {
            Line line = lines.get(i);
            numbers[i] = line.quantity();
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
        if (namedTo + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, namedTo + 2 * lineCount + 2);
        }
        numbers[namedTo++] = number;
        numbers[namedTo++] = line;
    }

    private void readMoney(Occasion next) {
        Rate ratio = next.payment().conversion();
        boolean converted = ratio.numerator() > 0;
        conversion = converted ? ratio : Rate.ONE;
        isConverted = converted && !ratio.equals(Rate.ONE);
        currency = converted || lineCount == 0 ? plan.currency() : next.currency();
        foreign = !currency.equals(plan.currency());
        boolean apart = foreign || isConverted;
        int ofLines = bases * (1 + lines());
        if (values.length < ofLines + (apart ? lines() : 0)) {
            values = new long[ofLines + (apart ? lines() : 0)];
        }
        for (int i = 0; i < bases; i++) {
            int from = bases + i * lines();
            plan.bases().get(i).put(next, values, from);
            values[i] = sum(from);
        }
        countedFrom = apart ? ofLines : bases;
        if (apart) {
            convert();
        }
        money = apart ? sum(countedFrom) : values[0];
    }

    private long sum(int from) {
        long sum = 0;
        for (int i = from; i < from + lines(); i++) {
            sum = Math.addExact(sum, values[i]);
        }
        return sum;
    }

    /** The money of lines in the currency of the programme: the converted total, split again over the lines. */
    private void convert() {
        if (foreign) {
            Arrays.fill(values, countedFrom, countedFrom + lines(), 0);
            return;
        }
        long total = Math.multiplyExact(values[0], conversion.numerator()) / conversion.denominator();
        long[] parts = Allocation.byWeights(total, Arrays.copyOfRange(values, bases, bases + lines()));
        System.arraycopy(parts, 0, values, countedFrom, lines());
    }

    /** Whether a plan can judge it by what was read. */
    boolean isOf(RulePlan other) {
        return leaves == other.leaves();
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
        return numbers[line];
    }

    /** The money of a line that counts for a basis, in the currency of the order. */
    long amount(int basis, int line) {
        return values[bases + basis * lines() + line];
    }

    /** The money of all lines that counts for a basis, in the currency of the order. */
    long total(int basis) {
        return values[basis];
    }

    /** The money that counts for the programme, in its currency. */
    long money() {
        return money;
    }

    /** The money of one line that counts for the programme, in its currency. */
    long money(int line) {
        return values[countedFrom + line];
    }

    /** The same of all lines; none of an occasion without lines. */
    List<Long> counted() {
        return Sequence.of(values, countedFrom, lineCount);
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
        return (namedTo - namedFrom) / 2;
    }

    int name(int which) {
        return numbers[namedFrom + 2 * which];
    }

    int lineOf(int which) {
        return numbers[namedFrom + 2 * which + 1];
    }

    /** The number of a name of one kind; {@link #NOT_TOLD} if it was not told. */
    int told(int kind) {
        return numbers[lines() + kind];
    }

    /** How many names were told, of which those after the kinds of names are tenders. */
    int toldCount() {
        return namedFrom - lines();
    }

    /** How many different categories the lines name. */
    int categories() {
        if (categories == NOT_COUNTED) {
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
