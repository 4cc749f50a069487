package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.activity.Command;
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
 * @param keyHigh the first half of a random key, with which digests of what was told about the person are made; without
 *     it, when the person is erased, nobody can try out whether a guess has the same digest
 * @param keyLow the second half of that key
 * @param program the id of the programme that enrolled the person
 */
public record Person(String member, CommandDigest enrolment, Profile profile, long keyHigh, long keyLow, String program)
        implements Document {

    /**
     * Checks that all parts are there.
     *
     * @param member the shop's id of the member
     * @param enrolment the content of the enrolment
     * @param profile what the shop told about the person
     * @param keyHigh the first half of a random key, with which digests of what was told about the person are made;
     *     without it, when the person is erased, nobody can try out whether a guess has the same digest
     * @param keyLow the second half of that key
     * @param program the id of the programme that enrolled the person
     */
    public Person {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(program, "program");
    }

    /**
     * Returns this person with another profile.
     *
     * @param told what the shop tells about the person now
     * @return a copy with it
     */
    public Person with(Profile told) {
        return new Person(member, enrolment, told, keyHigh, keyLow, program);
    }

    /**
     * Computes the digest of a command that tells about this person.
     *
     * @param command the command
     * @param account the account number
     * @return the digest, made with the key of this person
     */
    public CommandDigest digest(Command command, long account) {
        return CommandDigest.keyed(command, account, keyHigh, keyLow);
    }

    /** Tells nothing about the person, so that it may be logged. */
    @Override
    public String toString() {
        return "a person";
    }
}
