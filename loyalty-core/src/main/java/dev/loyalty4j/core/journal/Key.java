package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unique key that leads to one account: a command id, an order, a member id. Inserted once or not at all.
 *
 * @param kind what is named, for example {@code purchase} or {@code order}
 * @param name the name, unique in its kind
 */
public record Key(String kind, String name) implements Comparable<Key> {
    private static final String ORDER_KIND = "order";
    private static final String MEMBER_KIND = "member";

    /**
     * Checks that both parts are there.
     *
     * @param kind what is named, for example {@code purchase} or {@code order}
     * @param name the name, unique in its kind
     */
    public Key {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /**
     * Returns the key under which the receipt of a command is kept. An enrolment is kept under the member it names.
     *
     * @param command the command
     * @return the key
     */
    public static Key ofCommand(Command command) {
        return command instanceof Enrol enrol ? ofMember(enrol.member()) : new Key(command.kind(), command.id());
    }

    /**
     * Returns the key of an order.
     *
     * @param order the id of the order
     * @return the key
     */
    public static Key ofOrder(String order) {
        return new Key(ORDER_KIND, order);
    }

    /**
     * Returns the key of a member.
     *
     * @param member the shop's id of the member
     * @return the key
     */
    public static Key ofMember(String member) {
        return new Key(MEMBER_KIND, member);
    }

    /**
     * Returns the key of a redemption or a captured hold.
     *
     * @param redemption its id
     * @return the key
     */
    public static Key ofRedemption(String redemption) {
        return new Key("redemption", redemption);
    }

    /**
     * Returns the key of what a member redeemed on an order.
     *
     * @param account the account number
     * @param order the id of the order
     * @return the key
     */
    public static Key ofSpending(long account, String order) {
        return new Key("spending", account + "/" + order);
    }

    /**
     * Returns the key that leads from a return to its order.
     *
     * @param returnId the id of the return
     * @return the key
     */
    public static Key ofReturn(String returnId) {
        return new Key("returned", returnId);
    }

    /**
     * Returns the key under which the state of an account at one of its versions is kept.
     *
     * @param account the account number
     * @param version the version
     * @return the key
     */
    public static Key ofState(long account, long version) {
        return new Key("state", account + "/" + version);
    }

    /**
     * Returns the key under which a hold is found, that of its receipt.
     *
     * @param hold the id of the hold
     * @return the key
     */
    public static Key ofHold(String hold) {
        return new Key(Hold.KIND, hold);
    }

    /**
     * Says whether this is the key of a member, under which the person is kept.
     *
     * @return true if it is
     */
    public boolean isMember() {
        return kind.equals(MEMBER_KIND);
    }

    /**
     * Returns the key under which a voucher is found.
     *
     * @param lookup the keyed hash of its code
     * @return the key
     */
    public static Key ofVoucher(String lookup) {
        return new Key("voucher", lookup);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        // Names differ where kinds are equal, so they are looked at first.
        return other instanceof Key that && name.equals(that.name) && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(Key other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
