package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random rules, policies and orders of a shop that takes euros, dollars and yen; the same seed gives the same. */
final class RandomOrders {
    static final List<String> TIERS = List.of("Silver", "Gold");
    static final TreeMap<String, String> TREE = new TreeMap<>(Map.of("espresso", "coffee", "coffee", "drinks"));
    static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0), new RuleNames.Type("stars", 2)),
            List.of(new RuleNames.Ladder("status", TIERS)),
            new Categories(TREE),
            new TreeMap<>());
    private static final List<String> CATEGORIES = List.of("", "tea", "coffee", "espresso", "drinks");

    private final SplittableRandom random;

    RandomOrders(SplittableRandom random) {
        this.random = random;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    // ---- orders

    Purchase order(String id, String member, Instant at) {
        String currency = oneIn(3) ? of(List.of("USD", "JPY")) : "EUR";
        List<Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            lines.add(line("sku-" + i, currency));
        }
        Purchase order = Purchase.of(id, member, at, lines);
        if (!currency.equals("EUR") && oneIn(2)) {
            order = order.converted(currency.equals("USD") ? new Rate(23, 25) : new Rate(61, 100));
        }
        if (oneIn(3)) {
            String litres = of(List.of("41.25", "7", "0.5", "12.125"));
            order = order.where(c -> c.with(Measure.of("litres", litres)));
        }
        return paid(order, currency);
    }

    private Line line(String sku, String currency) {
        Line line = Line.of(sku, 1 + random.nextInt(4), Money.ofMinor(oneIn(9) ? 0 : random.nextInt(5_000), currency))
                .in(of(CATEGORIES));
        if (oneIn(2)) {
            line = line.less(Money.ofMinor(random.nextLong(line.net().minor() + 1), currency));
        }
        if (oneIn(3)) {
            line = line.taxed(Money.ofMinor(line.net().minor() / 5, currency));
        }
        return oneIn(5) ? line.as(of(List.of(Line.Kind.SHIPPING, Line.Kind.GIFT_CARD, Line.Kind.REWARD))) : line;
    }

    /** All of it by card, or a part with points, a gift card or cash; tax is paid too. */
    private Purchase paid(Purchase order, String currency) {
        if (oneIn(2)) {
            return order;
        }
        long due = 0;
        for (Line line : order.lines()) {
            due += line.kind() == Line.Kind.REWARD
                    ? 0
                    : line.net().minor() + line.tax().minor();
        }
        Purchase paid = order;
        for (String method : List.of(Payment.POINTS, Payment.GIFT_CARD, "cash", "card")) {
            long part = method.equals("card") ? due : oneIn(2) ? random.nextLong(due + 1) : 0;
            paid = part > 0 || oneIn(9) ? paid.paid(method, Money.ofMinor(part, currency)) : paid;
            due -= part;
        }
        return paid;
    }

    // ---- rules

    EarningPolicy policy() {
        EarningPolicy policy = EarningPolicy.DEFAULT
                .stacking(of(List.of(Stacking.values())))
                .selecting(of(List.of(Selection.values())))
                .rounding(of(List.of(Rounding.values())), of(List.of(RoundingLevel.values())));
        policy = oneIn(4) ? policy.carrying() : policy;
        policy = oneIn(3) ? policy.on(basis()) : policy;
        return oneIn(3) ? policy.atMost(limit()) : policy;
    }

    List<EarningRule> rules() {
        List<EarningRule> rules = new ArrayList<>();
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            boolean stars = oneIn(4);
            EarningRule rule = EarningRule.of("rule " + i, i == 0 ? Award.pointsPerMoney(1, "3.00") : award())
                    .on(scope())
                    .when(condition(2));
            rule = stars ? rule.giving("stars") : rule;
            rule = oneIn(3) ? rule.inGroup(stars ? "one star" : "one of these", random.nextInt(3)) : rule;
            rule = oneIn(4) ? rule.from(basis()) : rule;
            rule = oneIn(3) ? rule.atMost(limit()) : rule;
            rule = oneIn(8) ? rule.atMost(limit()) : rule;
            rules.add(oneIn(6) ? rule.dry() : rule);
        }
        return rules;
    }

    private Basis basis() {
        Basis basis = Basis.NET;
        basis = oneIn(3) ? basis.withTax() : basis;
        basis = oneIn(3) ? basis.withShipping() : basis;
        basis = oneIn(3) ? basis.withGiftCards() : basis;
        basis = oneIn(5) ? basis.withoutDiscounted() : basis;
        basis = oneIn(3) ? basis.withPaidWithPoints() : basis;
        basis = oneIn(3) ? basis.withoutPaidWithGiftCard() : basis;
        basis = oneIn(4) ? basis.without(of(List.of("coffee", "tea"))) : basis;
        return oneIn(4) ? basis.onlyPaidWith("card", "cash") : basis;
    }

    private Award award() {
        return oneIn(6)
                ? byTier()
                : award(random.nextInt(11), 1 + random.nextInt(9), of(List.of("1", "1.25", "2", "1.5")));
    }

    /** Of one kind, as a table by tier must be. */
    private Award byTier() {
        int kind = random.nextInt(11);
        long points = 1 + random.nextInt(5);
        return Award.byTier(
                "status", award(kind, points, "1"), award(kind, points + 1, "1.25"), award(kind, points + 3, "2"));
    }

    private Award award(int kind, long points, String factor) {
        return switch (kind) {
            case 0 -> Award.pointsPerMoney(points, "1.00");
            case 1 ->
                oneIn(2) ? Award.pointsPerMoney(points, "2.00", "USD") : Award.pointsPerMoney(points, "70", "JPY");
            case 2 -> Award.pointsPerUnit(points);
            case 3 -> Award.pointsEvery(points, "7.50");
            case 4 ->
                Award.bands(
                        new Award.Band(points % 2 == 0 ? "0.00" : "5.00", points),
                        new Award.Band("20.00", points + 7),
                        new Award.Band("90.00", points));
            case 5 -> Award.fixed(points * 3);
            case 6 -> new Award.Fixed(points, true);
            case 7 -> Award.percent(points % 2 == 0 ? "12.5" : "33");
            case 8 -> Award.pointsPerMeasure(points, points % 2 == 0 ? "1" : "4", "litres");
            default -> Award.multiply(factor);
        };
    }

    private Scope scope() {
        return switch (random.nextInt(7)) {
            case 0 -> Scope.category("coffee");
            case 1 -> Scope.category("tea");
            case 2 -> Scope.category(of(List.of("drinks", "espresso")));
            case 3 -> Scope.sku("sku-" + random.nextInt(3));
            default -> Scope.ORDER;
        };
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 12 : 18)) {
            case 0 -> Condition.category("coffee");
            case 1 -> Condition.unitsAtLeast(1 + random.nextInt(12));
            case 2 -> Condition.amountAtLeast(random.nextInt(150) + ".50");
            case 3 -> Condition.tier("status", of(TIERS));
            case 4 -> Condition.tierAtLeast("status", of(TIERS));
            case 5 -> Condition.measureAtLeast("litres", of(List.of("0.5", "7.001", "41.25")));
            case 6 -> Condition.lineAmountAtLeast(random.nextInt(60) + ".00");
            case 7 -> Condition.is(Fact.TENDER, "cash", Payment.POINTS);
            case 8 -> oneIn(2) ? Condition.is(Fact.CURRENCY, "EUR") : Condition.categoriesAtLeast(2);
            case 12, 13 -> Condition.not(condition(depth - 1));
            case 14, 15 -> Condition.all(condition(depth - 1), condition(depth - 1));
            case 16, 17 -> Condition.any(condition(depth - 1), condition(depth - 1));
            default -> Condition.ALWAYS;
        };
    }

    private Limit limit() {
        var window = of(ReferenceLimits.WINDOWS);
        Limit limit = switch (random.nextInt(6)) {
            case 0 -> Limit.pointsPerOrder(1 + random.nextInt(60));
            case 1 -> Limit.triggers(1 + random.nextInt(3), window);
            case 2 -> Limit.balance(1 + random.nextInt(150));
            default -> Limit.points(1 + random.nextInt(120), window);
        };
        boolean counted = limit.span() == Limit.Span.WINDOW && ReferenceLimits.SHARED.contains(window);
        limit = counted && oneIn(4) ? limit.inTotal() : limit;
        limit = oneIn(4) ? limit.keptOnReturn() : limit;
        return oneIn(4) ? limit.orNothing() : limit;
    }
}
