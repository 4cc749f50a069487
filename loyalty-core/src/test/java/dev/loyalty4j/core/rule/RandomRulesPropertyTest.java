package dev.loyalty4j.core.rule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomRulesPropertyTest {

    @Property(tries = 1_500)
    void anyRulesGiveEveryOrderOfAHistoryWhatTheReferenceGives(@ForAll long seed) {
        RandomRules.check(Choices.STANDARD, seed);
    }
}
