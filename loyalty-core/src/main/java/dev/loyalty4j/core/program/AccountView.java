package dev.loyalty4j.core.program;

import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.tier.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member has at one instant.
 *
 * @param account the account number
 * @param at the instant
 * @param balances one balance for each point type of the programme, in order
 * @param standings one standing for each ladder of the programme, in order
 * @param entitlements what the tiers held entitle to
 * @param rewards the vouchers, the cards, and what awards entitle to
 */
public record AccountView(
        long account,
        Instant at,
        List<Balance> balances,
        List<Standing> standings,
        Entitlements entitlements,
        RewardState rewards) {

    /**
     * Copies the lists.
     *
     * @param account the account number
     * @param at the instant
     * @param balances one balance for each point type of the programme, in order
     * @param standings one standing for each ladder of the programme, in order
     * @param entitlements what the tiers held entitle to
     * @param rewards the vouchers, the cards, and what awards entitle to
     */
    public AccountView {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(entitlements, "entitlements");
        Objects.requireNonNull(rewards, "rewards");
        balances = List.copyOf(Objects.requireNonNull(balances, "balances"));
        standings = List.copyOf(Objects.requireNonNull(standings, "standings"));
    }

    /**
     * Returns the points of the first type that can be spent.
     *
     * @return the points in the smallest unit, 0 or more; 0 in a programme without points
     */
    public long balance() {
        return balances.isEmpty() ? 0 : balances.get(0).available().minor();
    }

    /**
     * Returns the balance of a point type.
     *
     * @param pointType the name of the type
     * @return the balance
     * @throws IllegalArgumentException if the programme has no such type
     */
    public Balance balance(String pointType) {
        return balances.stream()
                .filter(b -> b.available().type().equals(pointType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("point type is '" + pointType + "', allowed are "
                        + balances.stream().map(b -> b.available().type()).toList()));
    }

    /**
     * Returns the tier held on the first ladder.
     *
     * @return the name of the tier, or nothing if none is held or the programme has no ladder
     */
    public Optional<String> tier() {
        return standings.stream().findFirst().flatMap(Standing::tier);
    }

    /**
     * Returns the view in English, for example {@code 12 beans, 12 beans expire at 2027-04-01T22:00:00Z; status: no
     * tier, 187.20 EUR of spend to Silver}.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return Stream.concat(
                        balances.stream().map(Balance::toString),
                        standings.stream().map(Standing::toString))
                .collect(Collectors.joining("; "));
    }
}
