package dev.loyalty4j.core.rule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomRulesPropertyTest {

    @Property(tries = 1_500)
    void anyRulesGiveEveryOrderOfAHistoryWhatTheReferenceGives(@ForAll long seed) {
        RandomRules.check(Choices.STANDARD, seed);
    }

    @Property(tries = 300)
    void aPreviewOfAnyRulesEqualsTheAwardThatFollowsAndStoresNothing(@ForAll long seed) {
        RandomRules.checkPreview(seed);
    }
}
