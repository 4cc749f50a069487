package dev.loyalty4j.core;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StoryPropertyTest {

    @Property(tries = 400)
    void atEveryStepTheEngineAgreesWithAShopThatCountsByHand(@ForAll long seed) {
        StoryCheck.run(BeanClub.program(), Story.of(seed, 60));
    }
}
