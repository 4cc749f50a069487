package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.reward.Reward;
import java.util.List;
import java.util.Optional;

/**
 * When members redeem, as no file tells: each saves for one reward, given out in turn in the order of joining, and
 * takes it as soon as the points suffice.
 */
record Savings(List<Reward> rewards) {

    Optional<Reward> affordable(int numberOfMember, AccountView account) {
        Reward wish = rewards.get(numberOfMember % rewards.size());
        return Optional.of(wish).filter(reward -> account.balance() >= reward.cost());
    }
}
