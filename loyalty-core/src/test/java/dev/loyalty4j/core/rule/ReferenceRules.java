package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * All of earning once more, slow and obvious: exact fractions in lists of lists, and a list of what every limit gave on
 * which day. It reads the rules as they are written, and knows nothing of how they are compiled.
 */
final class ReferenceRules {
    private final List<EarningRule> rules;
    private final EarningPolicy policy;
    private final List<Given> given = new ArrayList<>();

    /** What a limit let through: rule "" is the programme. */
    record Given(String rule, int limit, LocalDate day, long amount) {}

    /** What an order earns: by rule and line, and what the rules that are only tried would have added. */
    record Answer(List<List<Long>> cells, TreeMap<String, Long> tried) {
        long points() {
            return cells.stream().flatMap(List::stream).mapToLong(p -> p).sum();
        }
    }

    /** An exact number. */
    record Number(BigInteger above, BigInteger below) implements Comparable<Number> {
        static final Number ZERO = of(0);

        static Number of(long whole) {
            return new Number(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Number of(String decimal) {
            BigDecimal value = new BigDecimal(decimal);
            return new Number(value.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
        }

        Number plus(Number other) {
            return new Number(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Number minus(Number other) {
            return plus(new Number(other.above.negate(), other.below));
        }

        Number times(Number other) {
            return new Number(above.multiply(other.above), below.multiply(other.below));
        }

        Number over(Number other) {
            return new Number(above.multiply(other.below), below.multiply(other.above));
        }

        long floor() {
            return above.divide(below).longValueExact();
        }

        long rounded(Rounding how) {
            Number rest = minus(of(floor()));
            int half = rest.compareTo(of(1).over(of(2)));
            boolean up = switch (how) {
                case FLOOR -> false;
                case CEILING -> rest.compareTo(ZERO) > 0;
                case HALF_UP -> half >= 0;
                case HALF_EVEN -> half > 0 || (half == 0 && floor() % 2 == 1);
            };
            return floor() + (up ? 1 : 0);
        }

        @Override
        public int compareTo(Number other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }

    ReferenceRules(List<EarningRule> rules, EarningPolicy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** What an order earns on a day, by a wallet that holds so much; the limits remember it. */
    Answer buy(List<Line> lines, LocalDate day, long balance) {
        List<Boolean> live = new ArrayList<>();
        rules.forEach(rule -> live.add(!rule.dryRun()));
        List<List<Long>> cells = limited(rounded(exact(lines, chosen(lines, live))), day, balance);
        TreeMap<String, Long> tried = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).dryRun() && acting(rules.get(i), lines).contains(true)) {
                List<Boolean> with = new ArrayList<>(live);
                with.set(i, true);
                long more = sum(limited(rounded(exact(lines, chosen(lines, with))), day, balance)) - sum(cells);
                if (more != 0) {
                    tried.put(rules.get(i).name(), more);
                }
            }
        }
        remember(cells, day);
        return new Answer(cells, tried);
    }

    // ---- conditions and scopes

    private List<Boolean> acting(EarningRule rule, List<Line> lines) {
        List<Boolean> acting = new ArrayList<>();
        for (Line line : lines) {
            acting.add(width(rule.scope(), line) >= 0 && holds(rule.condition(), line, lines));
        }
        return acting;
    }

    /** 2 for the article of a line, 1 for its category, 0 for any line, -1 for none of its business. */
    private static int width(Scope scope, Line line) {
        if (scope instanceof Scope.Sku sku) {
            return sku.sku().equals(line.sku()) ? 2 : -1;
        } else if (scope instanceof Scope.Category category) {
            return line.categories().contains(category.name()) ? 1 : -1;
        }
        return 0;
    }

    private static boolean holds(Condition condition, Line line, List<Line> lines) {
        return truth(condition, line, lines) > 0;
    }

    /** 1 for true, -1 for false, 0 for what is not known. */
    private static int truth(Condition condition, Line line, List<Line> lines) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .mapToInt(part -> truth(part, line, lines))
                    .min()
                    .orElse(1);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .mapToInt(part -> truth(part, line, lines))
                    .max()
                    .orElse(-1);
        } else if (condition instanceof Condition.Not not) {
            return -truth(not.part(), line, lines);
        } else if (condition instanceof FactCondition.Is is) {
            return switch (is.fact()) {
                case SKU -> of(is.values().contains(line.sku()));
                case LINE_KIND -> of(is.values().contains(line.kind().name()));
                case CATEGORY -> of(is.values().stream().anyMatch(line.categories()::contains));
                default ->
                    0; // no order of these tells its channel, no line its brand, and nobody the member's segments
            };
        } else if (condition instanceof SizeCondition.AtLeast least) {
            long units = lines.stream().mapToLong(Line::quantity).sum();
            Number there = switch (least.quantity()) {
                case UNITS -> Number.of(units);
                case LINE_AMOUNT -> Number.of(cents(line)).over(Number.of(100));
                default -> Number.of(money(lines)).over(Number.of(100));
            };
            return of(there.compareTo(Number.of(least.amount())) >= 0);
        } else if (condition instanceof SizeCondition.OfLines which) {
            return lines.stream()
                    .mapToInt(its -> truth(which.which(), its, lines))
                    .max()
                    .orElse(-1); // one unit of such a line, which each line has
        }
        return 1;
    }

    private static int of(boolean truth) {
        return truth ? 1 : -1;
    }

    /** Net of discount, goods alone. */
    private static long cents(Line line) {
        return line.kind() == Line.Kind.GOODS
                ? line.unitPrice().minor() * line.quantity() - line.discount().minor()
                : 0;
    }

    private static long money(List<Line> lines) {
        return lines.stream().mapToLong(ReferenceRules::cents).sum();
    }

    // ---- exact points

    private static boolean claims(Award award) {
        return award instanceof Award.PerMoney
                || award instanceof Award.PerUnit
                || award instanceof Award.Every
                || award instanceof Award.Bands;
    }

    private List<List<Number>> exact(List<Line> lines, List<Boolean> on) {
        List<List<Number>> cells = new ArrayList<>();
        List<Number> base = zeros(lines);
        for (int i = 0; i < rules.size(); i++) {
            List<Number> row = on.get(i) ? base(rules.get(i), lines, on) : zeros(lines);
            cells.add(row);
            base = added(base, row);
        }
        List<Number> grown = base;
        for (int i = 0; i < rules.size(); i++) {
            if (on.get(i) && rules.get(i).award() instanceof Award.Multiply multiply) {
                List<Number> more = multiplied(rules.get(i), Number.of(multiply.factor()), lines, base, grown);
                cells.set(i, more);
                grown = added(grown, more);
            } else if (on.get(i) && rules.get(i).award() instanceof Award.Percent percent) {
                List<Number> more = new ArrayList<>();
                List<Boolean> acting = acting(rules.get(i), lines);
                for (int line = 0; line < lines.size(); line++) {
                    Number share = Number.of(percent.percent()).over(Number.of(100));
                    more.add(acting.get(line) ? base.get(line).times(share) : Number.ZERO);
                }
                cells.set(i, more);
            } else if (on.get(i) && rules.get(i).award() instanceof Award.Fixed fixed && !fixed.multiplied()) {
                cells.set(i, whole(spread(fixed.points(), lines, acting(rules.get(i), lines))));
            }
        }
        return cells;
    }

    private List<Number> multiplied(
            EarningRule rule, Number factor, List<Line> lines, List<Number> base, List<Number> grown) {
        List<Boolean> acting = acting(rule, lines);
        List<Number> more = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Number times = base.get(line).times(factor);
            Number after = switch (policy.stacking()) {
                case PRODUCT -> grown.get(line).times(factor);
                case BEST -> times.compareTo(grown.get(line)) > 0 ? times : grown.get(line);
                case SUM_OF_EXCESS -> grown.get(line).plus(times).minus(base.get(line));
            };
            more.add(acting.get(line) ? after.minus(grown.get(line)) : Number.ZERO);
        }
        return more;
    }

    private List<Number> base(EarningRule rule, List<Line> lines, List<Boolean> on) {
        if (rule.award() instanceof Award.Fixed fixed && fixed.multiplied()) {
            return whole(spread(fixed.points(), lines, acting(rule, lines)));
        }
        List<Boolean> mine = claimed(rule, lines, on);
        List<Number> row = zeros(lines);
        for (int line = 0; line < lines.size(); line++) {
            if (mine.get(line) && rule.award() instanceof Award.PerMoney money) {
                Number units = Number.of(cents(lines.get(line))).over(Number.of(100));
                row.set(line, units.times(Number.of(money.points())).over(Number.of(money.per())));
            } else if (mine.get(line) && rule.award() instanceof Award.PerUnit unit) {
                row.set(line, Number.of(lines.get(line).quantity() * unit.points()));
            }
        }
        long money = 0;
        for (int line = 0; line < lines.size(); line++) {
            money += mine.get(line) ? cents(lines.get(line)) : 0;
        }
        Number amount = Number.of(money).over(Number.of(100));
        if (rule.award() instanceof Award.Every every) {
            return whole(spread(amount.over(Number.of(every.step())).floor() * every.points(), lines, mine));
        } else if (rule.award() instanceof Award.Bands bands) {
            long points = 0;
            for (Award.Band band : bands.bands()) {
                points = amount.compareTo(Number.of(band.from())) >= 0 ? band.points() : points;
            }
            return whole(spread(points, lines, mine));
        }
        return row;
    }

    /** The lines of which no rule that is on has a narrower idea. */
    private List<Boolean> claimed(EarningRule rule, List<Line> lines, List<Boolean> on) {
        List<Boolean> mine = acting(rule, lines);
        for (int line = 0; line < lines.size(); line++) {
            if (!claims(rule.award())) {
                mine.set(line, false);
            }
            for (int other = 0; other < rules.size(); other++) {
                EarningRule its = rules.get(other);
                if (on.get(other)
                        && claims(its.award())
                        && acting(its, lines).get(line)
                        && width(its.scope(), lines.get(line)) > width(rule.scope(), lines.get(line))) {
                    mine.set(line, false);
                }
            }
        }
        return mine;
    }

    /** Whole points over the lines that a rule acts on: by net, else by units. */
    private static List<Long> spread(long points, List<Line> lines, List<Boolean> acting) {
        List<Long> nets = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            nets.add(acting.get(line) ? cents(lines.get(line)) : 0);
            units.add(acting.get(line) ? (long) lines.get(line).quantity() : 0);
        }
        List<Long> weights = nets.stream().anyMatch(n -> n > 0) ? nets : units;
        return acting.contains(true) ? shares(points, weights) : weights;
    }

    private static List<Long> shares(long total, List<Long> weights) {
        long all = weights.stream().mapToLong(w -> w).sum();
        List<Number> exact = new ArrayList<>();
        for (long weight : weights) {
            exact.add(Number.of(total).times(Number.of(weight)).over(Number.of(all)));
        }
        return split(total, exact);
    }

    /** Floors, and one more each for the largest remainders, the first of equals. */
    private static List<Long> split(long total, List<Number> exact) {
        List<Long> parts = new ArrayList<>();
        exact.forEach(e -> parts.add(e.floor()));
        for (long left = total - parts.stream().mapToLong(p -> p).sum(); left > 0; left--) {
            int best = 0;
            for (int i = 1; i < parts.size(); i++) {
                Number rest = exact.get(i).minus(Number.of(parts.get(i)));
                best = rest.compareTo(exact.get(best).minus(Number.of(parts.get(best)))) > 0 ? i : best;
            }
            parts.set(best, parts.get(best) + 1);
        }
        return parts;
    }

    private static List<Number> zeros(List<Line> lines) {
        return new ArrayList<>(lines.stream().map(line -> Number.ZERO).toList());
    }

    private static List<Number> whole(List<Long> parts) {
        return parts.stream().map(Number::of).toList();
    }

    private static List<Number> added(List<Number> one, List<Number> other) {
        List<Number> sum = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i).plus(other.get(i)));
        }
        return sum;
    }

    // ---- groups

    /** Of each group only the best for the member, or the highest priority; of equals the one declared first. */
    private List<Boolean> chosen(List<Line> lines, List<Boolean> on) {
        List<Boolean> chosen = new ArrayList<>(on);
        List<String> groups = rules.stream()
                .map(EarningRule::group)
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
        for (String group : groups) {
            int best = -1;
            Number most = Number.of(-1);
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).group().equals(group)
                        && on.get(i)
                        && acting(rules.get(i), lines).contains(true)) {
                    Number worth = worth(group, i, lines, chosen);
                    if (best < 0 || worth.compareTo(most) > 0) {
                        best = i;
                        most = worth;
                    }
                }
            }
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).group().equals(group)) {
                    chosen.set(i, i == best);
                }
            }
        }
        return chosen;
    }

    private Number worth(String group, int one, List<Line> lines, List<Boolean> on) {
        if (policy.selection() == Selection.HIGHEST_PRIORITY) {
            return Number.of(rules.get(one).priority());
        }
        List<Boolean> alone = new ArrayList<>(on);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).group().equals(group)) {
                alone.set(i, i == one);
            }
        }
        Number sum = Number.ZERO;
        for (List<Number> row : exact(lines, alone)) {
            for (Number cell : row) {
                sum = sum.plus(cell);
            }
        }
        return sum;
    }

    // ---- rounding

    private List<List<Long>> rounded(List<List<Number>> exact) {
        int lines = exact.get(0).size();
        List<List<Long>> whole = new ArrayList<>();
        for (List<Number> row : exact) {
            whole.add(new ArrayList<>(row.stream().map(cell -> 0L).toList()));
        }
        int sums =
                policy.level() == RoundingLevel.ORDER ? 1 : policy.level() == RoundingLevel.LINE ? lines : exact.size();
        for (int one = 0; one < sums; one++) {
            List<int[]> places = new ArrayList<>();
            List<Number> cells = new ArrayList<>();
            Number sum = Number.ZERO;
            for (int rule = 0; rule < exact.size(); rule++) {
                for (int line = 0; line < lines; line++) {
                    boolean its = policy.level() == RoundingLevel.ORDER
                            || one == (policy.level() == RoundingLevel.LINE ? line : rule);
                    if (its) {
                        places.add(new int[] {rule, line});
                        cells.add(exact.get(rule).get(line));
                        sum = sum.plus(exact.get(rule).get(line));
                    }
                }
            }
            List<Long> parts = split(sum.rounded(policy.rounding()), cells);
            for (int i = 0; i < parts.size(); i++) {
                whole.get(places.get(i)[0]).set(places.get(i)[1], parts.get(i));
            }
        }
        return whole;
    }

    // ---- limits

    private static long sum(List<List<Long>> cells) {
        return cells.stream().flatMap(List::stream).mapToLong(p -> p).sum();
    }

    private List<List<Long>> limited(List<List<Long>> cells, LocalDate day, long balance) {
        List<List<Long>> left = new ArrayList<>(cells);
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int i = 0; i < rules.get(rule).limits().size(); i++) {
                EarningRule its = rules.get(rule);
                long most = most(its.limits().get(i), its.name(), i, sum(List.of(left.get(rule))), day, balance);
                left.set(rule, cut(left.get(rule), most));
            }
        }
        for (int i = 0; i < policy.limits().size(); i++) {
            long most = most(policy.limits().get(i), "", i, sum(left), day, balance);
            List<Long> flat = cut(left.stream().flatMap(List::stream).toList(), most);
            int lines = left.get(0).size();
            for (int rule = 0; rule < rules.size(); rule++) {
                left.set(rule, flat.subList(rule * lines, (rule + 1) * lines));
            }
        }
        return left;
    }

    private static List<Long> cut(List<Long> cells, long most) {
        return sum(List.of(cells)) <= most ? cells : shares(most, cells);
    }

    /** What may be awarded where so much is wanted. */
    private long most(Limit limit, String rule, int index, long wanted, LocalDate day, long balance) {
        long room = Math.max(0, remaining(limit, rule, index, day, balance));
        if (limit.unit() == Limit.Unit.TRIGGERS) {
            return room > 0 ? wanted : 0;
        }
        return wanted <= room ? wanted : limit.allOrNothing() ? 0 : room;
    }

    /** What a limit leaves on a day. */
    long remaining(Limit limit, String rule, int index, LocalDate day, long balance) {
        if (limit.span() == Limit.Span.ORDER) {
            return limit.max();
        } else if (limit.span() == Limit.Span.BALANCE) {
            return limit.max() - balance;
        }
        long used = 0;
        for (Given one : given) {
            boolean same = one.rule().equals(rule) && one.limit() == index;
            used += same && together(limit.window(), one.day(), day) ? one.amount() : 0;
        }
        return limit.max() - used;
    }

    private static boolean together(Window window, LocalDate earlier, LocalDate day) {
        if (window.equals(Window.DAY)) {
            return earlier.equals(day);
        } else if (window.equals(Window.CALENDAR_MONTH)) {
            return YearMonth.from(earlier).equals(YearMonth.from(day));
        } else if (window.equals(Window.days(7))) {
            return earlier.isAfter(day.minusDays(7)) && !earlier.isAfter(day);
        } else if (window.equals(Window.LIFETIME)) {
            return true;
        }
        throw new IllegalArgumentException("no such window here: " + window);
    }

    private void remember(List<List<Long>> cells, LocalDate day) {
        for (int rule = 0; rule < rules.size(); rule++) {
            note(rules.get(rule).name(), rules.get(rule).limits(), sum(List.of(cells.get(rule))), day);
        }
        note("", policy.limits(), sum(cells), day);
    }

    private void note(String rule, List<Limit> limits, long points, LocalDate day) {
        for (int i = 0; i < limits.size(); i++) {
            long amount = limits.get(i).unit() == Limit.Unit.POINTS ? points : Math.min(1, points);
            given.add(new Given(rule, i, day, amount));
        }
    }
}
