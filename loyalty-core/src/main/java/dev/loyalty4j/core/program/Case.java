package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderSpending;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.journal.RedemptionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Everything that one decision is made from, and the steps that all kinds of commands share: receipt, member, time.
 *
 * @param programs the programme in all its versions
 * @param program the version that judges the command
 * @param loaded what was loaded
 * @param clock the clock of the engine
 * @param random where account numbers and codes come from
 * @param trace where to say why
 * @param kept whether what is decided is written down; a simulation needs no receipt, nor the order in which it is
 *     undone
 */
record Case(
        Programs programs,
        Program program,
        Loaded loaded,
        Instant clock,
        RandomGenerator random,
        Trace trace,
        boolean kept) {

    private static final long NO_ACCOUNT = 0;

    static Decision.Refused refuse(RefusalCode code, Parameter... parameters) {
        return new Decision.Refused(Refusal.of(code, parameters));
    }

    /** An account never goes back in time, whatever the clocks of the machines say. */
    Instant now(MemberState state) {
        return clock.isBefore(state.settledTo()) ? state.settledTo() : clock;
    }

    /** A draft of an account as it is. */
    Draft draft(MemberState state) {
        Draft draft = new Draft(programs, program, state);
        if (!kept) {
            draft.forgetNewOrders();
        }
        return draft;
    }

    /** A draft of an account with everything in it that fell due by now. */
    Draft settled(MemberState state) {
        Draft draft = draft(state);
        draft.settle(now(state));
        return draft;
    }

    /** Decides a command that names its member, unless it is a repetition or there is no such member. */
    Decision ofMember(Command command, String member, Function<MemberState, Decision> decide) {
        Optional<Claim> found = loaded.find(Key.ofMember(member));
        if (receipt(command).isPresent()) {
            long account = found.map(Claim::account).orElse(NO_ACCOUNT);
            return repeated(command)
                    .filter(r -> r.account() == account)
                    .<Decision>map(r -> r)
                    .orElse(reused(command));
        }
        return found.map(c -> decide.apply(loaded.account(c.account()).orElseThrow()))
                .orElseGet(() -> refuse(RefusalCode.UNKNOWN_MEMBER, Parameter.of("member", member)));
    }

    /** Decides a command that names an order, unless it is a repetition or there is no such order. */
    Decision ofOrder(Command command, String order, Function<OrderState, Decision> decide) {
        if (receipt(command).isPresent()) {
            return repeated(command).<Decision>map(r -> r).orElse(reused(command));
        }
        Optional<Claim> claim = loaded.find(Key.ofOrder(order));
        return claim.isPresent() && claim.get().document() instanceof OrderState state
                ? decide.apply(state)
                : refuse(RefusalCode.UNKNOWN_ORDER, Parameter.of("order", order));
    }

    /** Decides a command that names something kept under a key, unless it is a repetition or there is no such thing. */
    <T extends Document> Decision ofKey(
            Command command, Key key, Class<T> kind, RefusalCode unknown, BiFunction<Long, T, Decision> decide) {
        if (receipt(command).isPresent()) {
            return repeated(command).<Decision>map(r -> r).orElse(reused(command));
        }
        Optional<Claim> claim = loaded.find(key);
        return claim.isPresent() && kind.isInstance(claim.get().document())
                ? decide.apply(claim.get().account(), kind.cast(claim.get().document()))
                : refuse(unknown, Parameter.of("id", key.name()));
    }

    /** An order that was loaded. */
    OrderState order(String id) {
        return (OrderState) loaded.find(Key.ofOrder(id)).orElseThrow().document();
    }

    /** An account that was loaded. */
    MemberState account(long account) {
        return loaded.account(account).orElseThrow();
    }

    /** The redemptions that name an order, in order. */
    List<RedemptionState> redemptionsOf(long account, String order) {
        List<RedemptionState> found = new ArrayList<>();
        spendingOf(account, order).ifPresent(spending -> {
            for (String id : spending.redemptions()) {
                loaded.find(Key.ofRedemption(id)).ifPresent(c -> found.add((RedemptionState) c.document()));
            }
        });
        return found;
    }

    Optional<OrderSpending> spendingOf(long account, String order) {
        return loaded.find(Key.ofSpending(account, order)).map(c -> (OrderSpending) c.document());
    }

    /** The account behind an order that was loaded. */
    MemberState accountOf(String order) {
        long account = loaded.find(Key.ofOrder(order)).orElseThrow().account();
        return loaded.account(account).orElseThrow();
    }

    private Optional<Decision.Repeated> repeated(Command command) {
        return receipt(command)
                .filter(c -> ((Receipt) c.document()).digest().equals(digest(command, c.account())))
                .map(c -> repeated(c.account(), (Receipt) c.document()));
    }

    private static Decision.Repeated repeated(long account, Receipt receipt) {
        return new Decision.Repeated(account, receipt.version(), receipt.program());
    }

    /** What tells about a person has a digest under the key of that person. */
    private CommandDigest digest(Command command, long account) {
        return command instanceof UpdateProfile update
                ? person(update.member())
                        .map(person -> person.digest(update, account))
                        .orElseGet(() -> CommandDigest.of(update, account))
                : CommandDigest.of(command, account);
    }

    private Optional<Claim> receipt(Command command) {
        return loaded.find(Key.ofCommand(command)).filter(c -> c.document() instanceof Receipt);
    }

    static Decision.Refused reused(Command command) {
        return refuse(RefusalCode.ID_REUSED, Parameter.of("kind", command.kind()), Parameter.of("id", command.id()));
    }

    /** Refuses a command that happened too long ago or is ahead of the clock. */
    Optional<Decision> untimely(Command command, Instant now) {
        Instant earliest = command.at().isBefore(now) ? now.minus(program.lateHorizon()) : command.at();
        if (command.at().isBefore(earliest)) {
            return Optional.of(
                    refuse(RefusalCode.TOO_LATE, Parameter.of("at", command.at()), Parameter.of("earliest", earliest)));
        }
        return ahead(command, now);
    }

    /** Refuses a command that is ahead of the clock. */
    Optional<Decision> ahead(Command command, Instant now) {
        Instant latest = command.at().isAfter(now) ? now.plus(Program.FUTURE_TOLERANCE) : now;
        if (command.at().isAfter(latest)) {
            return Optional.of(
                    refuse(RefusalCode.IN_FUTURE, Parameter.of("at", command.at()), Parameter.of("latest", latest)));
        }
        return Optional.empty();
    }

    static Decision accepted(AccountChange change, List<Claim> claims, List<Claim> updates) {
        return accepted(change, claims, updates, List.of());
    }

    static Decision accepted(AccountChange change, List<Claim> claims, List<Claim> updates, List<CounterMove> moves) {
        return new Decision.Accepted(change.entry().account(), List.of(change), claims, updates, moves, List.of());
    }

    /** What the shop told about a member whose key was loaded. */
    Optional<Person> person(String member) {
        return loaded.find(Key.ofMember(member))
                .filter(c -> c.document() instanceof Person)
                .map(c -> (Person) c.document());
    }
}
