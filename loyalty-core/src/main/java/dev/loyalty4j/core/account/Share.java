package dev.loyalty4j.core.account;

import java.util.Objects;

/**
 * The part of a lot that one rule gave on one line.
 *
 * @param rule the name of the rule
 * @param line the position of the line in its order, from 0
 * @param points the part, more than 0
 */
public record Share(String rule, int line, long points) {

    /**
     * Checks that there is a rule.
     *
     * @param rule the name of the rule
     * @param line the position of the line in its order, from 0
     * @param points the part, more than 0
     */
    public Share {
        Objects.requireNonNull(rule, "rule");
    }
}
