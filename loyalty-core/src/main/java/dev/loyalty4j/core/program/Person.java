package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.CommandDigest;
import java.util.Objects;

/**
 * What is known about the person behind an account. It stands beside the journal, which knows the account number only,
 * so it can be erased without changing what happened.
 *
 * @param member the shop's id of the member
 * @param enrolment the content of the enrolment
 */
public record Person(String member, CommandDigest enrolment) implements Document {

    /**
     * Checks that both parts are there.
     *
     * @param member the shop's id of the member
     * @param enrolment the content of the enrolment
     */
    public Person {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(enrolment, "enrolment");
    }
}
