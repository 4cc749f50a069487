package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reward.Redeem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bean club once more, slow and obvious: decimals, lists, and every question answered from the beginning. It knows
 * the records of commands and nothing of the engine.
 */
final class ReferenceShop {
    private static final BigDecimal SILVER = new BigDecimal("200.00");
    private static final BigDecimal GOLD = new BigDecimal("500.00");
    private static final BigDecimal PRICE = new BigDecimal("100");

    private static final class Lot {
        String order = "";
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal expired = BigDecimal.ZERO;
        Instant earned = Instant.EPOCH;
        LocalDate deadFrom = LocalDate.MAX;
    }

    private static final class Order {
        String member = "";
        Instant at = Instant.EPOCH;
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        boolean returned;
    }

    private static final class TierSpan {
        int rank;
        Instant from = Instant.EPOCH;
        LocalDate end = LocalDate.MAX;
    }

    private static final class Member {
        final List<Lot> lots = new ArrayList<>();
        final List<TierSpan> spans = new ArrayList<>();
        BigDecimal debt = BigDecimal.ZERO;
    }

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final List<Command> done = new ArrayList<>();

    /** Says whether the command is carried out, now or before. */
    boolean submit(Story.Step step) {
        Instant now = step.clock();
        members.values().forEach(m -> passTime(m, now));
        Command command = step.command();
        if (done.contains(command)) {
            return true;
        }
        boolean accepted = decide(command, now);
        if (accepted) {
            done.add(command);
        }
        members.values().forEach(m -> passTime(m, now));
        return accepted;
    }

    private boolean decide(Command command, Instant now) {
        if (command.at().isBefore(now.minus(Duration.ofDays(90)))) {
            return false;
        }
        if (command instanceof Enrol enrol) {
            return members.putIfAbsent(enrol.member(), new Member()) == null;
        } else if (command instanceof Purchase purchase) {
            return buy(purchase, now);
        } else if (command instanceof Redeem redeem) {
            Member member = members.get(redeem.member());
            return sum(member).compareTo(PRICE) >= 0 && take(member, PRICE).signum() == 0;
        }
        return giveBack((Return) command);
    }

    private boolean buy(Purchase purchase, Instant now) {
        if (orders.containsKey(purchase.id())) {
            return false;
        }
        Member member = members.get(purchase.member());
        LocalDate day = day(purchase.at());
        Order order = new Order();
        order.member = purchase.member();
        order.at = purchase.at();
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal factor = switch (rankAt(member, purchase.at())) {
            case 1 -> new BigDecimal("1.25");
            case 2 -> new BigDecimal("1.5");
            default -> BigDecimal.ONE;
        };
        for (Line line : purchase.lines()) {
            BigDecimal net =
                    BigDecimal.valueOf(line.unitPrice().minor(), 2).multiply(BigDecimal.valueOf(line.quantity()));
            boolean doubled =
                    day.getDayOfWeek() == DayOfWeek.TUESDAY && line.category().equals("coffee");
            points = points.add(net.multiply(factor).multiply(BigDecimal.valueOf(doubled ? 2 : 1)));
            order.net = order.net.add(net);
        }
        order.earned = points.setScale(0, RoundingMode.DOWN);
        orders.put(purchase.id(), order);
        earn(member, purchase, order.earned, day);
        climb(member, purchase.at(), now);
        return true;
    }

    private static void earn(Member member, Purchase purchase, BigDecimal points, LocalDate day) {
        Lot lot = new Lot();
        lot.order = purchase.id();
        lot.earned = purchase.at();
        lot.deadFrom = YearMonth.from(day.plusMonths(3)).plusMonths(1).atDay(1);
        BigDecimal paid = member.debt.min(points);
        member.debt = member.debt.subtract(paid);
        lot.left = points.subtract(paid);
        member.lots.add(lot);
    }

    private void climb(Member member, Instant at, Instant now) {
        BigDecimal spend = BigDecimal.ZERO;
        for (Order order : orders.values()) {
            if (!order.returned
                    && members.get(order.member) == member
                    && day(order.at).getYear() == day(at).getYear()) {
                spend = spend.add(order.net);
            }
        }
        int met = spend.compareTo(GOLD) >= 0 ? 2 : spend.compareTo(SILVER) >= 0 ? 1 : 0;
        LocalDate end = LocalDate.of(day(at).getYear() + 2, 1, 1);
        Instant from = at.isBefore(now) ? now : at;
        TierSpan last = member.spans.isEmpty() ? new TierSpan() : member.spans.get(member.spans.size() - 1);
        if (met == 0 || met < last.rank || !start(end).isAfter(from)) {
            return;
        }
        if (met > last.rank) {
            span(member, met, from, end);
        } else if (end.isAfter(last.end)) {
            last.end = end;
        }
    }

    private static void span(Member member, int rank, Instant from, LocalDate end) {
        TierSpan span = new TierSpan();
        span.rank = rank;
        span.from = from;
        span.end = end;
        member.spans.add(span);
    }

    /** An order may come back through the 365th day after its own. */
    private static Instant closed(Instant bought) {
        return LocalDate.ofInstant(bought, BeanClub.PRAGUE)
                .plusDays(366)
                .atStartOfDay(BeanClub.PRAGUE)
                .toInstant();
    }

    private boolean giveBack(Return back) {
        Order order = orders.get(back.order());
        if (order == null || order.returned || !back.at().isBefore(closed(order.at))) {
            return false;
        }
        order.returned = true;
        Member member = members.get(order.member);
        BigDecimal due = order.earned;
        for (Lot lot : member.lots) {
            if (lot.order.equals(back.order())) {
                due = due.subtract(lot.expired);
                BigDecimal own = lot.left.min(due);
                lot.left = lot.left.subtract(own);
                due = due.subtract(own);
            }
        }
        member.debt = member.debt.add(take(member, due));
        return true;
    }

    /** Takes from what dies first; returns what is missing. */
    private static BigDecimal take(Member member, BigDecimal points) {
        List<Lot> sorted = new ArrayList<>(member.lots);
        sorted.sort(Comparator.comparing((Lot l) -> l.deadFrom).thenComparing(l -> l.earned));
        BigDecimal missing = points;
        for (Lot lot : sorted) {
            BigDecimal taken = lot.left.min(missing);
            lot.left = lot.left.subtract(taken);
            missing = missing.subtract(taken);
        }
        return missing;
    }

    private void passTime(Member member, Instant now) {
        LocalDate today = day(now);
        for (Lot lot : member.lots) {
            if (!lot.deadFrom.isAfter(today)) {
                lot.expired = lot.expired.add(lot.left);
                lot.left = BigDecimal.ZERO;
            }
        }
        while (!member.spans.isEmpty()) {
            TierSpan last = member.spans.get(member.spans.size() - 1);
            if (last.rank == 0 || last.end.isAfter(today)) {
                return;
            }
            span(member, last.rank - 1, start(last.end), last.rank == 1 ? LocalDate.MAX : last.end.plusYears(2));
        }
    }

    private static int rankAt(Member member, Instant at) {
        int rank = 0;
        for (TierSpan span : member.spans) {
            if (!span.from.isAfter(at)) {
                rank = span.rank;
            }
        }
        return rank;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BeanClub.PRAGUE).toLocalDate();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BeanClub.PRAGUE).toInstant();
    }

    private static BigDecimal sum(Member member) {
        return member.lots.stream().map(l -> l.left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long balance(String member) {
        return sum(members.get(member)).longValueExact();
    }

    long debt(String member) {
        return members.get(member).debt.longValueExact();
    }

    String tier(String member) {
        List<TierSpan> spans = members.get(member).spans;
        int rank = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).rank;
        return List.of("", "Silver", "Gold").get(rank);
    }
}
