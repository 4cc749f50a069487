package dev.loyalty4j.benchmarks.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What a shop writes first: a map of members, a queue of lots each, and a list of what happened. */
public final class PlainBook implements Book {
    private static final class Lot {
        private long left;
        private final int end;

        private Lot(long left, int end) {
            this.left = left;
            this.end = end;
        }
    }

    private record Entry(char kind, int day, long points) {}

    private static final class Member {
        private final ArrayDeque<Lot> lots = new ArrayDeque<>();
        private final List<Entry> history = new ArrayList<>();
    }

    private final Map<Integer, Member> members = new HashMap<>();

    /** Opens a book without members. */
    public PlainBook() {}

    private Member member(int number) {
        return members.computeIfAbsent(number, n -> new Member());
    }

    @Override
    public void earn(int number, int points, int day) {
        Member member = member(number);
        member.lots.add(new Lot(points, day + GOOD));
        member.history.add(new Entry('+', day, points));
    }

    @Override
    public long spend(int number, int points, int day) {
        Member member = member(number);
        long available = 0;
        for (Lot lot : member.lots) {
            available += lot.end > day ? lot.left : 0;
        }
        if (available < points) {
            return 0;
        }
        long missing = points;
        Iterator<Lot> lots = member.lots.iterator();
        while (missing > 0) {
            Lot lot = lots.next();
            if (lot.end > day) {
                long taken = Math.min(missing, lot.left);
                lot.left -= taken;
                missing -= taken;
                if (lot.left == 0) {
                    lots.remove();
                }
            }
        }
        member.history.add(new Entry('-', day, points));
        return points;
    }

    @Override
    public long expire(int number, int day) {
        Member member = member(number);
        long points = 0;
        while (!member.lots.isEmpty() && member.lots.peek().end <= day) {
            points += member.lots.remove().left;
        }
        if (points > 0) {
            member.history.add(new Entry('x', day, points));
        }
        return points;
    }
}
