package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import java.util.ArrayList;
import java.util.List;

/** The earning rules by which tiers earn more: one for each multiplying or adding benefit and point type. */
final class TierRules {
    private TierRules() {}

    static List<EarningRule> of(List<Ladder> ladders, List<String> pointTypes) {
        List<EarningRule> rules = new ArrayList<>();
        for (Ladder ladder : ladders) {
            for (Tier tier : ladder.tiers()) {
                String name = ladder.name() + " " + tier.name();
                for (Benefit benefit : tier.benefits()) {
                    if (benefit instanceof Benefit.Multiply multiply) {
                        add(rules, name, ladder, tier, Award.multiply(multiply.factor()), pointTypes);
                    } else if (benefit instanceof Benefit.Bonus bonus) {
                        add(rules, name + " bonus", ladder, tier, Award.percent(bonus.percent()), pointTypes);
                    }
                }
            }
        }
        return rules;
    }

    private static void add(
            List<EarningRule> rules, String name, Ladder ladder, Tier tier, Award award, List<String> pointTypes) {
        for (String type : pointTypes) {
            rules.add(EarningRule.of(name + (pointTypes.size() > 1 ? " " + type : ""), award)
                    .when(Condition.tier(ladder.name(), tier.name()))
                    .giving(type));
        }
    }
}
