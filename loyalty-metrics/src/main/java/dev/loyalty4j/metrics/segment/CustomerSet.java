package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Some customers of one log, with a name. Sets of the same log are put together by {@link #union},
 * {@link #intersection} and {@link #difference}. Immutable.
 */
public final class CustomerSet {

    private final PurchaseLog log;
    private final String name;
    private final BitSet members;

    CustomerSet(PurchaseLog log, String name, BitSet members) {
        this.log = log;
        this.name = Objects.requireNonNull(name, "name");
        this.members = members;
    }

    /**
     * Returns the set of named customers.
     *
     * @param log the purchases
     * @param name the name of the set
     * @param customerIds the ids; those without a row in the log are not in the set
     * @return the set
     */
    public static CustomerSet of(PurchaseLog log, String name, Iterable<String> customerIds) {
        BitSet members = new BitSet(log.customers());
        customerIds.forEach(id -> log.indexOf(id).ifPresent(members::set));
        return new CustomerSet(log, name, members);
    }

    /**
     * Returns the name.
     *
     * @return as given, or made of the names of the sets it was made of
     */
    public String name() {
        return name;
    }

    /**
     * Returns the same customers under another name.
     *
     * @param other the name
     * @return the set
     */
    public CustomerSet named(String other) {
        return new CustomerSet(log, other, members);
    }

    /**
     * Returns how many customers are in the set.
     *
     * @return 0 or more
     */
    public int size() {
        return members.cardinality();
    }

    /**
     * Returns whether a customer is in the set.
     *
     * @param customerId the id
     * @return true if so
     */
    public boolean contains(String customerId) {
        int customer = log.indexOf(customerId).orElse(-1);
        return customer >= 0 && members.get(customer);
    }

    /**
     * Returns who is in the set.
     *
     * @return ids in the order of the log; a new list
     */
    public List<String> customers() {
        List<String> ids = new ArrayList<>(size());
        members.stream().forEach(customer -> ids.add(log.customerId(customer)));
        return ids;
    }

    /**
     * Returns who is in either.
     *
     * @param other a set of the same log
     * @return the union
     * @throws IllegalArgumentException if the other set is of another log
     */
    public CustomerSet union(CustomerSet other) {
        BitSet both = copyFor(other);
        both.or(other.members);
        return new CustomerSet(log, "(" + name + " or " + other.name + ")", both);
    }

    /**
     * Returns who is in both.
     *
     * @param other a set of the same log
     * @return the intersection
     * @throws IllegalArgumentException if the other set is of another log
     */
    public CustomerSet intersection(CustomerSet other) {
        BitSet both = copyFor(other);
        both.and(other.members);
        return new CustomerSet(log, "(" + name + " and " + other.name + ")", both);
    }

    /**
     * Returns who is in this set and not in the other.
     *
     * @param other a set of the same log
     * @return the difference
     * @throws IllegalArgumentException if the other set is of another log
     */
    public CustomerSet difference(CustomerSet other) {
        BitSet left = copyFor(other);
        left.andNot(other.members);
        return new CustomerSet(log, "(" + name + " without " + other.name + ")", left);
    }

    private BitSet copyFor(CustomerSet other) {
        if (other.log != log) {
            throw new IllegalArgumentException(
                    "sets " + name + " and " + other.name + " must be of the same log: ids of two logs may not match");
        }
        return (BitSet) members.clone();
    }

    PurchaseLog log() {
        return log;
    }

    boolean holds(int customer) {
        return members.get(customer);
    }

    /**
     * Returns name and size.
     *
     * @return such as {@code (Champions or Loyal): 412 customers}
     */
    @Override
    public String toString() {
        return name + ": " + NumberText.count(size()) + (size() == 1 ? " customer" : " customers");
    }
}
