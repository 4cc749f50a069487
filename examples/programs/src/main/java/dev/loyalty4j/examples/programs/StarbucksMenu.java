package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Reward;

/** What stars buy at Starbucks; the prices of 2023 are those of 2026. */
final class StarbucksMenu {
    private StarbucksMenu() {}

    static ProgramBuilder addTo(ProgramBuilder programme) {
        return programme
                .reward(Reward.custom("modification", "an extra shot, a syrup or another milk")
                        .costing(25))
                .reward(Reward.custom("brewed-coffee", "a brewed coffee, a tea or a bite from the bakery")
                        .costing(100))
                .reward(Reward.custom("handcrafted-drink", "a handcrafted drink or a breakfast")
                        .costing(200))
                .reward(Reward.custom("lunch", "a sandwich, a protein box or beans to take home")
                        .costing(300))
                .reward(Reward.custom("merchandise", "a cup or something to brew with")
                        .costing(400));
    }
}
