package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reference writes down: everything, for ever. Nothing is ever removed from a list. */
final class Books {
    /** The engine has the same far end of time. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    final List<Member> members = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final List<Spending> spendings = new ArrayList<>();
    final List<Command> done = new ArrayList<>();

    Optional<Member> member(String name) {
        return members.stream().filter(m -> m.name.equals(name)).findFirst();
    }

    Optional<Order> order(String id) {
        return orders.stream().filter(o -> o.id.equals(id)).findFirst();
    }

    Optional<Hold> hold(String id) {
        return holds.stream().filter(h -> h.id.equals(id)).findFirst();
    }

    Optional<Spending> spending(String id) {
        return spendings.stream().filter(s -> s.id.equals(id)).findFirst();
    }

    Optional<Back> back(String id) {
        return orders.stream()
                .flatMap(o -> o.backs.stream())
                .filter(b -> b.id.equals(id))
                .findFirst();
    }

    /** A person. */
    static final class Member {
        String name = "";
        long debt;
        final List<Lot> lots = new ArrayList<>();
        final List<Span> spans = new ArrayList<>();
    }

    /** A time at one tier; 0 is none. The last span is the current one. */
    static final class Span {
        int rank;
        Instant from = Instant.EPOCH;
        Instant end = NEVER;
    }

    /** Points granted together. Those that are held are still among {@code left}. */
    static final class Lot {
        long id;
        String kind = "";
        long granted;
        Instant earned = Instant.EPOCH;
        boolean pending;
        /** When it became available, or will by itself. */
        Instant release = NEVER;

        Instant end = NEVER;
        long left;
        /** The end of the days of grace that it gets once, never before it got them. */
        Instant grace = NEVER;

        final List<Death> deaths = new ArrayList<>();
        /** The points of each line of the order. */
        List<Long> shares = List.of();
        /** What returns took for this lot, oldest first. */
        final List<Taken> taken = new ArrayList<>();
    }

    /** Points of a lot that died. */
    static final class Death {
        /** The end of the lot then. */
        Instant end = NEVER;

        long points;
        /** Until when anybody asks for it. */
        Instant known = NEVER;

        /** How many of them were to be spent again for a cancelled return. */
        long lapsed;
    }

    /** From where a return took points: a lot, or nobody's lot but debt, or nothing at all because it was forgiven. */
    static final class Taken {
        Lot from = new Lot();
        /** When they were to die when they left the lot; never if the lot was pending. */
        Instant end = NEVER;

        boolean debt;
        boolean forgiven;
        long points;
    }

    /** An order and what came back of it. */
    static final class Order {
        String id = "";
        Instant at = Instant.EPOCH;
        List<Line> lines = List.of();
        Member member = new Member();
        final List<Lot> lots = new ArrayList<>();
        final List<Back> backs = new ArrayList<>();
    }

    /** A return, with the units and the money that it brought back line by line. */
    static final class Back {
        String id = "";
        Order order = new Order();
        final List<Long> units = new ArrayList<>();
        final List<Long> money = new ArrayList<>();
        long orderMoney;
        boolean whole;
        /** Whether it names more units than are not yet back. */
        boolean tooMuch;

        boolean cancelled;
    }

    /** Points of a lot. */
    static final class Part {
        Lot lot = new Lot();
        long points;
        /** When they were to die when they left the lot. */
        Instant end = NEVER;

        final List<Arrival> arrivals = new ArrayList<>();

        long back() {
            return arrivals.stream().mapToLong(a -> a.points).sum();
        }
    }

    /** Points of a part that came back. */
    static final class Arrival {
        Instant at = Instant.EPOCH;
        long points;
        boolean dead;
    }

    /** Points set aside. */
    static final class Hold {
        String id = "";
        String order = "";
        Member member = new Member();
        Instant until = NEVER;
        boolean open = true;
        final List<Part> parts = new ArrayList<>();
    }

    /** Points spent. */
    static final class Spending {
        String id = "";
        String order = "";
        Member member = new Member();
        final List<Part> parts = new ArrayList<>();

        boolean cancelled;
    }
}
