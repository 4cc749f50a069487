package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Profile;
import java.util.Objects;

/**
 * What is known about the person behind an account. It stands beside the journal, which knows the account number only,
 * so it can be erased without changing what happened.
 *
 * @param member the shop's id of the member
 * @param enrolment the content of the enrolment
 * @param profile what the shop told about the person
 * @param program the id of the programme that enrolled the person
 */
public record Person(String member, CommandDigest enrolment, Profile profile, String program) implements Document {

    /**
     * Checks that all parts are there.
     *
     * @param member the shop's id of the member
     * @param enrolment the content of the enrolment
     * @param profile what the shop told about the person
     * @param program the id of the programme that enrolled the person
     */
    public Person {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(program, "program");
    }

    /**
     * Returns this person as it is known now.
     *
     * @param told what the shop told last
     * @return a copy with that profile
     */
    public Person with(Profile told) {
        return new Person(member, enrolment, told, program);
    }
}
