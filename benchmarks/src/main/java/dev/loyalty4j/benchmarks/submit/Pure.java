package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.rules.Commands;
import dev.loyalty4j.benchmarks.rules.Order;
import dev.loyalty4j.benchmarks.rules.Orders;
import dev.loyalty4j.benchmarks.rules.Programme;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same commands through the pure core alone, as a simulation does it: state in, decision out, and the state after
 * it kept; no journal, no receipts, no store.
 */
public final class Pure {
    private static final long SEED = 20;

    private final Program program = Programme.program(1);
    private final Random random = new Random(SEED);
    private final Orders orders;
    private final Purchase[] purchases;
    private final Loaded[] enrolled;
    private final Loaded[] members;

    /**
     * Enrols all members.
     *
     * @param orders the orders
     */
    public Pure(Orders orders) {
        this.orders = orders;
        purchases = new Purchase[orders.count()];
        for (int i = 0; i < purchases.length; i++) {
            purchases[i] = Commands.purchase(orders.order(i));
        }
        enrolled = new Loaded[orders.members().size()];
        for (int i = 0; i < enrolled.length; i++) {
            enrolled[i] = enrolled(Commands.enrol(orders.members().get(i)));
        }
        members = enrolled.clone();
    }

    private Loaded enrolled(Command enrol) {
        Decision.Accepted accepted = accepted(program.decide(Loaded.NOTHING, enrol, enrol.at(), random));
        List<Claim> claims =
                accepted.claims().stream().filter(c -> c.key().isMember()).toList();
        return loaded(claims, accepted.change().after());
    }

    private static Decision.Accepted accepted(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("was not accepted: " + decision);
    }

    private static Loaded loaded(List<Claim> claims, MemberState state) {
        return new Loaded(
                Loaded.NOTHING.asked(), List.copyOf(claims), List.of(state), Loaded.NOTHING.counters(), List.of());
    }

    /** Starts anew with all members enrolled and no order. */
    public void restart() {
        System.arraycopy(enrolled, 0, members, 0, members.length);
    }

    /**
     * Decides an order and keeps the state after it.
     *
     * @param index its position
     * @return what was decided
     */
    public Decision.Accepted decide(int index) {
        Order order = orders.order(index);
        int member = order.member().number();
        Purchase purchase = purchases[index];
        Decision.Accepted accepted = accepted(program.simulate(members[member], purchase, purchase.at(), random));
        members[member] = loaded(members[member].claims(), accepted.change().after());
        return accepted;
    }

    /**
     * Returns the state of a member.
     *
     * @param member its number
     * @return the state
     */
    public MemberState state(int member) {
        return members[member].accounts().get(0);
    }

    /**
     * Returns the states in which orders leave their members, and nothing else.
     *
     * @param orders the orders
     * @return the states by the number of the member
     */
    public static List<MemberState> states(Orders orders) {
        Pure pure = new Pure(orders);
        for (int i = 0; i < pure.count(); i++) {
            Decision.Accepted unused = pure.decide(i);
        }
        return IntStream.range(0, orders.members().size()).mapToObj(pure::state).toList();
    }

    /**
     * Returns the number of orders.
     *
     * @return how many can be decided
     */
    public int count() {
        return purchases.length;
    }

    List<Long> balances() {
        List<Long> balances = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            MemberState state = state(i);
            balances.add(program.view(state, state.settledTo()).balance());
        }
        return balances;
    }
}
