package dev.loyalty4j.core.store.contract;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import java.time.Instant;
import java.time.ZoneId;

/** A point for a euro, good for three months, and a reward for ten points. */
final class ContractClub {
    static final Program PROGRAM = Program.builder("contract", ZoneId.of("Europe/Prague"), "EUR")
            .points(PointType.of("points", Expiry.months(3)))
            .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
            .reward(Reward.product("thing", "SKU-1").costing(10))
            .build();

    private ContractClub() {}

    static Purchase purchase(String order, String member, Instant at, String price) {
        return Purchase.of(order, member, at, Line.of("cup", 1, Money.of(price, "EUR")));
    }
}
