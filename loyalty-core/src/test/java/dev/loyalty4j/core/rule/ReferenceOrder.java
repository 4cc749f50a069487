package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An order as the reference reads it: which money of it counts, and what is known of the member before it.
 *
 * @param purchase what was bought
 * @param day the day in the zone of the programme
 * @param tier how many tiers the member has reached; -1 if that is not known
 * @param joined the day of the enrolment
 * @param balance what the wallet holds
 * @param above the category above each category
 */
record ReferenceOrder(
        Purchase purchase, LocalDate day, int tier, LocalDate joined, long balance, SortedMap<String, String> above) {

    static final String EURO = "EUR";

    List<Line> lines() {
        return purchase.lines();
    }

    String currency() {
        return lines().isEmpty() ? EURO : lines().get(0).unitPrice().currency();
    }

    boolean converts() {
        return purchase.payment().conversion().numerator() > 0;
    }

    /** What one smallest unit of the order is worth in those of the programme; nothing if nobody says. */
    @Nullable
    ReferenceNumber ratio() {
        if (converts()) {
            return ReferenceNumber.of(
                    purchase.payment().conversion().numerator(),
                    purchase.payment().conversion().denominator());
        }
        return currency().equals(EURO) ? ReferenceNumber.of(1) : null;
    }

    /** A category and those above it. */
    List<String> upwards(String category) {
        List<String> all = new ArrayList<>();
        for (String at = category; at != null; at = above.get(at)) {
            all.add(at);
        }
        return all;
    }

    boolean isIn(Line line, List<String> categories) {
        return line.categories().stream().anyMatch(c -> upwards(c).stream().anyMatch(categories::contains));
    }

    static long net(Line line) {
        return line.unitPrice().minor() * line.quantity() - line.discount().minor();
    }

    /** The money of each line that counts, in the currency of the order. */
    List<Long> counts(Basis basis) {
        List<Long> nets = new ArrayList<>();
        lines().forEach(line -> nets.add(line.kind() == Line.Kind.REWARD ? 0 : net(line)));
        boolean named = !basis.onlyTenders().isEmpty();
        long tenders = 0;
        for (var tender : purchase.payment().tenders().entrySet()) {
            boolean its = named
                    ? basis.onlyTenders().contains(tender.getKey())
                    : (tender.getKey().equals(Payment.POINTS) && !basis.paidWithPoints())
                            || (tender.getKey().equals(Payment.GIFT_CARD) && !basis.paidWithGiftCard());
            tenders += its ? tender.getValue().minor() : 0;
        }
        List<Long> spread = ReferenceNumber.shares(tenders, nets);
        List<Long> money = new ArrayList<>();
        for (int i = 0; i < lines().size(); i++) {
            Line line = lines().get(i);
            boolean kind = line.kind() == Line.Kind.GOODS
                    || (line.kind() == Line.Kind.SHIPPING && basis.shipping())
                    || (line.kind() == Line.Kind.GIFT_CARD && basis.giftCards());
            boolean out = (!basis.discounted() && line.discount().minor() > 0) || isIn(line, basis.excluded());
            long whole = kind && !out ? net(line) + (basis.tax() ? line.tax().minor() : 0) : 0;
            money.add(named ? Math.min(whole, spread.get(i)) : Math.max(0, whole - spread.get(i)));
        }
        return money;
    }

    /**
     * The money of each line that counts, in the currency of the programme; nothing if nobody says how much that is.
     */
    @Nullable
    List<Long> euros(Basis basis) {
        ReferenceNumber ratio = ratio();
        if (ratio == null) {
            return null;
        }
        List<Long> counts = counts(basis);
        long total = counts.stream().mapToLong(c -> c).sum();
        return ReferenceNumber.shares(ReferenceNumber.of(total).times(ratio).floor(), counts);
    }

    /** How much was measured; nothing if it was not. */
    @Nullable
    ReferenceNumber measured(String name) {
        return purchase.circumstances().measures().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(m -> ReferenceNumber.of(m.value()).over(ReferenceNumber.of(power(m.scale()))))
                .orElse(null);
    }

    static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    /** A decimal of a currency in its smallest units. */
    static ReferenceNumber minor(String amount, String currency) {
        return ReferenceNumber.of(amount).times(ReferenceNumber.of(power(Money.digits(currency))));
    }

    /** Whether a condition holds for a line; nothing if that is not known. */
    @Nullable
    Boolean holds(Condition condition, int line, Basis basis) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), line, basis, false);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), line, basis, true);
        } else if (condition instanceof Condition.Not not) {
            Boolean part = holds(not.part(), line, basis);
            return part == null ? null : !part;
        } else if (condition instanceof FactCondition.Is is && is.fact() == Fact.TENDER) {
            SortedMap<String, Money> tenders = purchase.payment().tenders();
            return tenders.isEmpty() ? null : is.values().stream().anyMatch(tenders::containsKey);
        } else if (condition instanceof FactCondition.Is is && is.fact() == Fact.CURRENCY) {
            return is.values().contains(currency());
        } else if (condition instanceof FactCondition.Is is) {
            return isIn(lines().get(line), is.values());
        } else if (condition instanceof MemberCondition.AtTier at) {
            int rank = RandomOrders.TIERS.indexOf(at.tier()) + 1;
            return tier < 0 ? null : at.orHigher() ? tier >= rank : tier == rank;
        } else if (condition instanceof SizeCondition.AtLeast least) {
            return least(least, line, basis);
        }
        return true;
    }

    /** All of them, or any: one that decides is enough, and what is not known leaves it open. */
    @Nullable
    private Boolean joined(List<Condition> parts, int line, Basis basis, boolean decides) {
        Boolean all = !decides;
        for (Condition part : parts) {
            Boolean its = holds(part, line, basis);
            if (its != null && its == decides) {
                return decides;
            }
            all = its == null ? null : all;
        }
        return all;
    }

    @Nullable
    private Boolean least(SizeCondition.AtLeast least, int line, Basis basis) {
        List<Long> money = euros(basis);
        ReferenceNumber there = switch (least.quantity()) {
            case UNITS ->
                ReferenceNumber.of(lines().stream().mapToLong(Line::quantity).sum());
            case CATEGORIES ->
                ReferenceNumber.of(lines().stream()
                        .flatMap(l -> l.categories().stream())
                        .distinct()
                        .count());
            case MEASURE -> measured(least.name());
            case AMOUNT ->
                money == null
                        ? null
                        : ReferenceNumber.of(money.stream().mapToLong(m -> m).sum());
            case LINE_AMOUNT -> money == null ? null : ReferenceNumber.of(money.get(line));
        };
        boolean inMoney = least.quantity() == Quantity.AMOUNT || least.quantity() == Quantity.LINE_AMOUNT;
        ReferenceNumber wanted = inMoney ? minor(least.amount(), EURO) : ReferenceNumber.of(least.amount());
        return there == null ? null : there.compareTo(wanted) >= 0;
    }
}
