package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EarningPropertyTest {

    @Property(tries = 500)
    void everyOrderEarnsWhatDecimalsSayAndItsSharesAddUp(@ForAll long seed) {
        EarningCheck.agreesWithDecimals(Choices.STANDARD, seed);
    }

    @Property(tries = 300)
    void splittingAnOrderNeverEarnsMore(@ForAll long seed) {
        // Rounded down, without what is given for each order: floor(a) + floor(b) is at most floor(a + b).
        List<EarningRule> rules = ReferenceEvaluator.RULES.subList(0, ReferenceEvaluator.RULES.size() - 1);
        RulePlan plan = EarningCheck.plan(EarningPolicy.DEFAULT, Choices.STANDARD, rules);
        List<Line> lines = EarningCheck.lines(new SplittableRandom(seed));
        long whole = EarningCheck.points(plan, lines);
        for (int cut = 1; cut < lines.size(); cut++) {
            long parts = EarningCheck.points(plan, lines.subList(0, cut))
                    + EarningCheck.points(plan, lines.subList(cut, lines.size()));
            assertThat(parts).isBetween(whole - 1, whole);
        }
    }

    @Property(tries = 200)
    void theOrderInWhichRulesAreDeclaredDoesNotChangeTheSum(@ForAll long seed) {
        List<Line> lines = EarningCheck.lines(new SplittableRandom(seed));
        List<EarningRule> shuffled = new ArrayList<>(ReferenceEvaluator.RULES);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(EarningCheck.points(EarningCheck.plan(EarningPolicy.DEFAULT, Choices.STANDARD, shuffled), lines))
                .isEqualTo(EarningCheck.points(
                        EarningCheck.plan(EarningPolicy.DEFAULT, Choices.STANDARD, ReferenceEvaluator.RULES), lines));
    }
}
