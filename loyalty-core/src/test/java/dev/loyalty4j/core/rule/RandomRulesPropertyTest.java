package dev.loyalty4j.core.rule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomRulesPropertyTest {

    @Property(tries = 1_000)
    void anyRulesGiveEveryOrderOfAHistoryWhatTheReferenceGives(@ForAll long seed) {
        RandomRules.check(Choices.STANDARD, seed);
    }

    @Property(tries = 150)
    void aPreviewEqualsWhatFollowsAndReturnsLeaveOfEachLotItsShare(@ForAll long seed) {
        RandomShop.check(seed);
    }

    @Property(tries = 150)
    void anyOrderOfReturnsLeavesTheSamePointsAndTheSameHeadroom(@ForAll long seed) {
        RandomShop.checkOrder(seed);
    }
}
