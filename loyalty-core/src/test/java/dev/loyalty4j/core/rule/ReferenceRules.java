package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.amount.RoundingLevel;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All of earning of one point type once more, slow and obvious: exact fractions in lists of lists, and lists of what
 * every order was given. It reads the rules as they are written, and knows nothing of how they are compiled.
 */
final class ReferenceRules {
    private static final long MILLION = 1_000_000;

    private final List<EarningRule> rules;
    private final EarningPolicy policy;
    private final ReferenceNumber unit;
    private final ReferenceLimits limits = new ReferenceLimits();

    /** Of each order the exact points of its lines in millionths of the smallest unit, and the shares that are kept. */
    private final List<List<Long>> carried = new ArrayList<>();

    private final List<List<ReferenceNumber>> kept = new ArrayList<>();

    /** What an order earns: by rule and line, and what the rules that are only tried would have added. */
    record Answer(List<List<Long>> cells, TreeMap<String, Long> tried) {}

    /** The rules of one point type, which has so many decimals. */
    ReferenceRules(List<EarningRule> rules, EarningPolicy policy, int decimals) {
        this.rules = rules;
        this.policy = policy;
        this.unit = ReferenceNumber.of(ReferenceOrder.power(decimals));
    }

    /** Says whether money of an order can be counted at all. */
    static boolean supports(List<EarningRule> all, ReferenceOrder order) {
        return order.ratio() != null
                || all.stream()
                        .flatMap(r -> r.award() instanceof Award.ByTier by
                                ? by.awards().stream()
                                : List.of(r.award()).stream())
                        .anyMatch(a -> a instanceof Award.PerMoney money
                                && money.currency().equals(order.currency()));
    }

    /** What an order earns; the limits remember it. */
    Answer buy(ReferenceOrder order) {
        List<Boolean> live = new ArrayList<>();
        rules.forEach(rule -> live.add(!rule.dryRun()));
        List<List<ReferenceNumber>> exact = exact(order, chosen(order, live));
        List<Long> millionths = policy.carry() ? millionths(exact, order) : List.of();
        List<List<Long>> whole = policy.carry() ? carrying(exact, millionths) : rounded(exact);
        List<List<Long>> cells = limited(whole, order);
        TreeMap<String, Long> tried = tried(order, live);
        for (int rule = 0; rule < rules.size(); rule++) {
            limits.note(kept.size(), rules.get(rule).name(), rules.get(rule).limits(), cells.get(rule), order.day());
        }
        limits.note(kept.size(), "", policy.limits(), byLine(cells, order), order.day());
        carried.add(millionths);
        kept.add(order.lines().stream().map(line -> ReferenceNumber.of(1)).toList());
        return new Answer(cells, tried);
    }

    /** Says which share of each line of an order is left after all that came back of it. */
    void back(int order, List<ReferenceNumber> shares) {
        kept.set(order, shares);
    }

    /** What each rule that is tried would add to what the others give, without what is carried. */
    private TreeMap<String, Long> tried(ReferenceOrder order, List<Boolean> live) {
        TreeMap<String, Long> tried = new TreeMap<>();
        long without = sum(limited(rounded(exact(order, chosen(order, live))), order));
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).dryRun() && acting(rules.get(i), order).contains(true)) {
                List<Boolean> with = new ArrayList<>(live);
                with.set(i, true);
                long more = sum(limited(rounded(exact(order, chosen(order, with))), order)) - without;
                if (more != 0) {
                    tried.put(rules.get(i).name(), more);
                }
            }
        }
        return tried;
    }

    // ---- what acts where

    /** The award for the tier of the member; nothing if that is not known. */
    private static @Nullable Award award(EarningRule rule, ReferenceOrder order) {
        if (!(rule.award() instanceof Award.ByTier byTier)) {
            return rule.award();
        }
        return order.tier() < 0 ? null : byTier.awards().get(order.tier());
    }

    private List<Boolean> acting(EarningRule rule, ReferenceOrder order) {
        List<Boolean> acting = new ArrayList<>();
        Award award = award(rule, order);
        for (int line = 0; line < order.lines().size(); line++) {
            boolean rated = award != null && hasRate(award, order);
            acting.add(rated
                    && width(rule.scope(), order.lines().get(line), order) >= 0
                    && Boolean.TRUE.equals(order.holds(rule.condition(), line, policy.basis())));
        }
        return acting;
    }

    /** Rates are for one currency; an order that brings its own ratio counts as if it were in that of the programme. */
    private static boolean hasRate(Award award, ReferenceOrder order) {
        String its = order.converts() ? ReferenceOrder.EURO : order.currency();
        if (award instanceof Award.PerMoney money) {
            return its.equals(money.currency().isEmpty() ? ReferenceOrder.EURO : money.currency());
        }
        return !(award instanceof Award.Every || award instanceof Award.Bands) || its.equals(ReferenceOrder.EURO);
    }

    /** How narrow a scope is: an article before any category, and of categories the deeper; -1 for another line. */
    private static int width(Scope scope, Line line, ReferenceOrder order) {
        if (scope instanceof Scope.Sku sku) {
            return sku.sku().equals(line.sku()) ? 100 : -1;
        } else if (scope instanceof Scope.Category category) {
            return order.isIn(line, List.of(category.name()))
                    ? order.upwards(category.name()).size()
                    : -1;
        }
        return 0;
    }

    private static boolean claims(@Nullable Award award) {
        return award instanceof Award.PerMoney
                || award instanceof Award.PerUnit
                || award instanceof Award.Every
                || award instanceof Award.Bands;
    }

    /** The lines of which no rule that is on has a narrower idea. */
    private List<Boolean> claimed(EarningRule rule, ReferenceOrder order, List<Boolean> on) {
        List<Boolean> mine = acting(rule, order);
        for (int other = 0; other < rules.size(); other++) {
            EarningRule its = rules.get(other);
            List<Boolean> acting = on.get(other) && claims(award(its, order)) ? acting(its, order) : List.of();
            for (int line = 0; line < acting.size(); line++) {
                Line bought = order.lines().get(line);
                boolean narrower = width(its.scope(), bought, order) > width(rule.scope(), bought, order);
                mine.set(line, mine.get(line) && !(acting.get(line) && narrower));
            }
        }
        return mine;
    }

    // ---- exact points

    private List<List<ReferenceNumber>> exact(ReferenceOrder order, List<Boolean> on) {
        List<List<ReferenceNumber>> cells = new ArrayList<>();
        List<ReferenceNumber> base = zeros(order);
        for (int i = 0; i < rules.size(); i++) {
            Award award = award(rules.get(i), order);
            List<ReferenceNumber> row =
                    on.get(i) && award != null ? base(rules.get(i), award, order, on) : zeros(order);
            cells.add(row);
            base = added(base, row);
        }
        List<ReferenceNumber> grown = base;
        for (int i = 0; i < rules.size(); i++) {
            Award award = on.get(i) ? award(rules.get(i), order) : null;
            if (award instanceof Award.Multiply multiply) {
                List<ReferenceNumber> more =
                        multiplied(rules.get(i), ReferenceNumber.of(multiply.factor()), order, base, grown);
                cells.set(i, more);
                grown = added(grown, more);
            } else if (award instanceof Award.Percent percent) {
                ReferenceNumber share = ReferenceNumber.of(percent.percent()).over(ReferenceNumber.of(100));
                List<Boolean> acting = acting(rules.get(i), order);
                for (int line = 0; line < base.size(); line++) {
                    cells.get(i).set(line, acting.get(line) ? base.get(line).times(share) : ReferenceNumber.ZERO);
                }
            } else if (award instanceof Award.Fixed fixed && !fixed.multiplied()) {
                cells.set(
                        i, fixed(rules.get(i), ReferenceNumber.of(fixed.points()), order, acting(rules.get(i), order)));
            }
        }
        return cells;
    }

    private List<ReferenceNumber> multiplied(
            EarningRule rule,
            ReferenceNumber factor,
            ReferenceOrder order,
            List<ReferenceNumber> base,
            List<ReferenceNumber> grown) {
        List<Boolean> acting = acting(rule, order);
        List<ReferenceNumber> more = new ArrayList<>();
        for (int line = 0; line < base.size(); line++) {
            ReferenceNumber times = base.get(line).times(factor);
            ReferenceNumber after = switch (policy.stacking()) {
                case PRODUCT -> grown.get(line).times(factor);
                case BEST -> times.compareTo(grown.get(line)) > 0 ? times : grown.get(line);
                case SUM_OF_EXCESS -> grown.get(line).plus(times).minus(base.get(line));
            };
            more.add(acting.get(line) ? after.minus(grown.get(line)) : ReferenceNumber.ZERO);
        }
        return more;
    }

    private List<ReferenceNumber> base(EarningRule rule, Award award, ReferenceOrder order, List<Boolean> on) {
        if (award instanceof Award.Fixed fixed) {
            return fixed.multiplied()
                    ? spread(rule, ReferenceNumber.of(fixed.points()), order, acting(rule, order))
                    : zeros(order);
        } else if (award instanceof Award.PerMeasure per) {
            ReferenceNumber measured = order.measured(per.measure());
            ReferenceNumber points = measured == null
                    ? ReferenceNumber.ZERO
                    : measured.times(ReferenceNumber.of(per.points())).over(ReferenceNumber.of(per.per()));
            return spread(rule, points, order, acting(rule, order));
        } else if (!claims(award)) {
            return zeros(order);
        }
        List<Boolean> mine = claimed(rule, order, on);
        List<Long> money = order.counts(basis(rule));
        if (award instanceof Award.Every || award instanceof Award.Bands) {
            long sum = 0;
            for (int line = 0; line < money.size(); line++) {
                sum += mine.get(line) ? money.get(line) : 0;
            }
            ReferenceNumber ratio = order.ratio();
            long euros =
                    ratio == null ? 0 : ReferenceNumber.of(sum).times(ratio).floor();
            return spread(rule, ReferenceNumber.of(steps(award, euros)), order, mine);
        }
        List<ReferenceNumber> row = zeros(order);
        for (int line = 0; line < money.size(); line++) {
            if (mine.get(line) && award instanceof Award.PerMoney per) {
                ReferenceNumber ratio = order.converts() ? order.ratio() : ReferenceNumber.of(1);
                ReferenceNumber each = ReferenceOrder.minor(
                        per.per(), per.currency().isEmpty() ? ReferenceOrder.EURO : per.currency());
                row.set(
                        line,
                        ReferenceNumber.of(money.get(line) * per.points())
                                .times(ratio)
                                .times(unit)
                                .over(each));
            } else if (mine.get(line) && award instanceof Award.PerUnit per) {
                row.set(
                        line,
                        ReferenceNumber.of(order.lines().get(line).quantity() * per.points())
                                .times(unit));
            }
        }
        return row;
    }

    private static long steps(Award award, long cents) {
        if (award instanceof Award.Every every) {
            return ReferenceNumber.of(cents)
                            .over(ReferenceOrder.minor(every.step(), ReferenceOrder.EURO))
                            .floor()
                    * every.points();
        }
        long points = 0;
        for (Award.Band band : ((Award.Bands) award).bands()) {
            boolean reached =
                    ReferenceNumber.of(cents).compareTo(ReferenceOrder.minor(band.from(), ReferenceOrder.EURO)) >= 0;
            points = reached ? band.points() : points;
        }
        return points;
    }

    private Basis basis(EarningRule rule) {
        return rule.basis().isEmpty() ? policy.basis() : rule.basis().get(0);
    }

    /** Exact where all cells are rounded together, otherwise whole, so that none of them is lost. */
    private List<ReferenceNumber> fixed(
            EarningRule rule, ReferenceNumber points, ReferenceOrder order, List<Boolean> acting) {
        boolean together = policy.carry() || policy.level() == RoundingLevel.ORDER;
        if (!together || !acting.contains(true)) {
            return spread(rule, points, order, acting);
        }
        List<Long> weights = weights(rule, order, acting);
        long all = weights.stream().mapToLong(w -> w).sum();
        List<ReferenceNumber> row = zeros(order);
        for (int line = 0; line < weights.size(); line++) {
            row.set(
                    line,
                    points.times(unit)
                            .times(ReferenceNumber.of(weights.get(line)))
                            .over(ReferenceNumber.of(all)));
        }
        return row;
    }

    private List<Long> weights(EarningRule rule, ReferenceOrder order, List<Boolean> acting) {
        List<Long> money = order.counts(basis(rule));
        List<Long> nets = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        for (int line = 0; line < order.lines().size(); line++) {
            nets.add(acting.get(line) ? money.get(line) : 0);
            units.add(acting.get(line) ? (long) order.lines().get(line).quantity() : 0);
        }
        return nets.stream().anyMatch(n -> n > 0) ? nets : units;
    }

    /** Points over lines by net, else by units, in whole units, or in the fractions in which a measure comes. */
    private List<ReferenceNumber> spread(
            EarningRule rule, ReferenceNumber points, ReferenceOrder order, List<Boolean> acting) {
        ReferenceNumber minor = points.times(unit);
        ReferenceNumber parts = new ReferenceNumber(minor.below(), BigInteger.ONE);
        List<Long> weights = weights(rule, order, acting);
        List<ReferenceNumber> row = zeros(order);
        if (acting.contains(true)) {
            List<Long> shares = ReferenceNumber.shares(minor.times(parts).floor(), weights);
            for (int line = 0; line < shares.size(); line++) {
                row.set(line, ReferenceNumber.of(shares.get(line)).over(parts));
            }
        }
        return row;
    }

    private static List<ReferenceNumber> zeros(ReferenceOrder order) {
        return new ArrayList<>(
                order.lines().stream().map(line -> ReferenceNumber.ZERO).toList());
    }

    private static List<ReferenceNumber> added(List<ReferenceNumber> one, List<ReferenceNumber> other) {
        List<ReferenceNumber> sum = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i).plus(other.get(i)));
        }
        return sum;
    }

    // ---- groups

    /** Of each group only the best for the member, or the highest priority; of equals the one declared first. */
    private List<Boolean> chosen(ReferenceOrder order, List<Boolean> on) {
        List<Boolean> chosen = new ArrayList<>(on);
        List<String> groups = rules.stream()
                .map(EarningRule::group)
                .filter(g -> !g.isEmpty())
                .distinct()
                .toList();
        for (String group : groups) {
            int best = -1;
            ReferenceNumber most = ReferenceNumber.ZERO;
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).group().equals(group)
                        && on.get(i)
                        && acting(rules.get(i), order).contains(true)) {
                    ReferenceNumber worth = worth(group, i, order, chosen);
                    if (best < 0 || worth.compareTo(most) > 0) {
                        best = i;
                        most = worth;
                    }
                }
            }
            for (int i = 0; i < rules.size(); i++) {
                chosen.set(i, rules.get(i).group().equals(group) ? i == best : chosen.get(i));
            }
        }
        return chosen;
    }

    private ReferenceNumber worth(String group, int one, ReferenceOrder order, List<Boolean> on) {
        if (policy.selection() == Selection.HIGHEST_PRIORITY) {
            return ReferenceNumber.of(rules.get(one).priority());
        }
        List<Boolean> alone = new ArrayList<>(on);
        for (int i = 0; i < rules.size(); i++) {
            alone.set(i, rules.get(i).group().equals(group) ? i == one : alone.get(i));
        }
        return ReferenceNumber.sum(
                exact(order, alone).stream().flatMap(List::stream).toList());
    }

    // ---- rounding

    private List<List<Long>> rounded(List<List<ReferenceNumber>> exact) {
        int lines = exact.get(0).size();
        List<List<Long>> whole = nothing(exact);
        int sums =
                policy.level() == RoundingLevel.ORDER ? 1 : policy.level() == RoundingLevel.LINE ? lines : exact.size();
        for (int one = 0; one < sums; one++) {
            List<int[]> places = new ArrayList<>();
            List<ReferenceNumber> cells = new ArrayList<>();
            for (int rule = 0; rule < exact.size(); rule++) {
                for (int line = 0; line < lines; line++) {
                    if (policy.level() == RoundingLevel.ORDER
                            || one == (policy.level() == RoundingLevel.LINE ? line : rule)) {
                        places.add(new int[] {rule, line});
                        cells.add(exact.get(rule).get(line));
                    }
                }
            }
            List<Long> parts = ReferenceNumber.split(ReferenceNumber.sum(cells).rounded(policy.rounding()), cells);
            for (int i = 0; i < parts.size(); i++) {
                whole.get(places.get(i)[0]).set(places.get(i)[1], parts.get(i));
            }
        }
        return whole;
    }

    private static List<List<Long>> nothing(List<List<ReferenceNumber>> exact) {
        List<List<Long>> whole = new ArrayList<>();
        for (List<ReferenceNumber> row : exact) {
            whole.add(new ArrayList<>(row.stream().map(cell -> 0L).toList()));
        }
        return whole;
    }

    /** What the lines have exactly, in millionths: what all up to a line have, less what those before it have. */
    private static List<Long> millionths(List<List<ReferenceNumber>> exact, ReferenceOrder order) {
        List<Long> lines = new ArrayList<>();
        ReferenceNumber upTo = ReferenceNumber.ZERO;
        long before = 0;
        for (int line = 0; line < order.lines().size(); line++) {
            for (List<ReferenceNumber> row : exact) {
                upTo = upTo.plus(row.get(line));
            }
            long now = upTo.times(ReferenceNumber.of(MILLION)).floor();
            lines.add(now - before);
            before = now;
        }
        return lines;
    }

    /** With X the exact total so far an award is floor(X + x) - floor(X). */
    private List<List<Long>> carrying(List<List<ReferenceNumber>> exact, List<Long> x) {
        long total = 0;
        for (int order = 0; order < carried.size(); order++) {
            ReferenceNumber left = ReferenceNumber.ZERO;
            for (int line = 0; line < carried.get(order).size(); line++) {
                left = left.plus(ReferenceNumber.of(carried.get(order).get(line))
                        .times(kept.get(order).get(line)));
            }
            total += left.floor();
        }
        long points = (total + x.stream().mapToLong(p -> p).sum()) / MILLION - total / MILLION;
        List<Long> parts = ReferenceNumber.split(
                points, exact.stream().flatMap(List::stream).toList());
        List<List<Long>> whole = new ArrayList<>();
        for (int rule = 0; rule < exact.size(); rule++) {
            whole.add(parts.subList(rule * x.size(), (rule + 1) * x.size()));
        }
        return whole;
    }

    // ---- limits

    private static long sum(List<List<Long>> cells) {
        return cells.stream().flatMap(List::stream).mapToLong(p -> p).sum();
    }

    private static List<Long> byLine(List<List<Long>> cells, ReferenceOrder order) {
        List<Long> lines = new ArrayList<>();
        for (int line = 0; line < order.lines().size(); line++) {
            int its = line;
            lines.add(cells.stream().mapToLong(row -> row.get(its)).sum());
        }
        return lines;
    }

    private List<List<Long>> limited(List<List<Long>> cells, ReferenceOrder order) {
        List<List<Long>> left = new ArrayList<>(cells);
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int i = 0; i < rules.get(rule).limits().size(); i++) {
                EarningRule its = rules.get(rule);
                long wanted = sum(List.of(left.get(rule)));
                long most = limits.most(its.limits().get(i), its.name(), i, wanted, order, kept::get);
                left.set(rule, cut(left.get(rule), most));
            }
        }
        for (int i = 0; i < policy.limits().size(); i++) {
            long most = limits.most(policy.limits().get(i), "", i, sum(left), order, kept::get);
            List<Long> flat = cut(left.stream().flatMap(List::stream).toList(), most);
            int lines = left.get(0).size();
            for (int rule = 0; rule < rules.size(); rule++) {
                left.set(rule, flat.subList(rule * lines, (rule + 1) * lines));
            }
        }
        return left;
    }

    private static List<Long> cut(List<Long> cells, long most) {
        return sum(List.of(cells)) <= most ? cells : ReferenceNumber.shares(most, cells);
    }
}
