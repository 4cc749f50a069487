package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Earning once more, slow and obvious: every line by itself, in decimals with many digits. It knows the lines of an
 * order and the few rules of {@link #RULES}, and nothing of the plan.
 */
final class ReferenceEvaluator {
    private static final MathContext MANY = new MathContext(60);

    private ReferenceEvaluator() {}

    /** What the properties run: base by order and by category, two multipliers, a percentage, and a fixed award. */
    static final List<EarningRule> RULES = List.of(
            EarningRule.of("base", Award.pointsPerMoney(1, "3.00")),
            EarningRule.of("coffee", Award.pointsPerMoney(2, "1.00")).on(Scope.category("coffee")),
            EarningRule.of("double coffee", Award.multiply("2")).on(Scope.category("coffee")),
            EarningRule.of("more", Award.multiply("1.25")),
            EarningRule.of("percent", Award.percent("12.5")).on(Scope.category("tea")),
            EarningRule.of("fixed", Award.fixed(7)));

    static long points(List<Line> lines, Stacking stacking, RoundingMode mode) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            BigDecimal net = BigDecimal.valueOf(line.unitPrice().minor(), 2)
                    .multiply(BigDecimal.valueOf(line.quantity()))
                    .subtract(BigDecimal.valueOf(line.discount().minor(), 2));
            if (line.kind() == Line.Kind.SHIPPING || line.kind() == Line.Kind.GIFT_CARD) {
                net = BigDecimal.ZERO;
            }
            boolean coffee = line.category().equals("coffee");
            BigDecimal base = coffee ? net.multiply(BigDecimal.valueOf(2)) : net.divide(BigDecimal.valueOf(3), MANY);
            List<BigDecimal> factors = new ArrayList<>(List.of(new BigDecimal("1.25")));
            if (coffee) {
                factors.add(new BigDecimal("2"));
            }
            BigDecimal together = BigDecimal.ONE;
            for (BigDecimal factor : factors) {
                together = switch (stacking) {
                    case PRODUCT -> together.multiply(factor);
                    case BEST -> together.max(factor);
                    case SUM_OF_EXCESS -> together.add(factor).subtract(BigDecimal.ONE);
                };
            }
            if (line.category().equals("tea")) {
                together = together.add(new BigDecimal("0.125"));
            }
            sum = sum.add(base.multiply(together));
        }
        // A third has no end in decimals: what is a hair below a whole number is that number.
        return sum.add(BigDecimal.valueOf(7))
                .setScale(30, RoundingMode.HALF_UP)
                .setScale(0, mode)
                .longValueExact();
    }
}
