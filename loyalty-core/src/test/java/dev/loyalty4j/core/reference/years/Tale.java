package dev.loyalty4j.core.reference.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What members happen to do, drawn at random from what they could do. */
final class Tale {
    private final Plan plan;
    private final Random random;
    private int next;

    Tale(Plan plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    private String id(String what) {
        return what + "-" + next++;
    }

    /** Something that a member does now. */
    Deed.Act of(Life life) {
        int dice = random.nextInt(100);
        if (dice < 42) {
            return buys();
        }
        if (dice < 52) {
            return new Deed.Visits(id("v"));
        }
        if (dice < 60) {
            return new Deed.Stays(id("a"), 1 + random.nextInt(5));
        }
        if (dice < 73) {
            return back(life).orElseGet(this::buys);
        }
        if (dice < 86) {
            return redeems(life);
        }
        if (dice < 90) {
            return cancels(life).orElseGet(this::buys);
        }
        if (dice < 98) {
            return shows(life).orElseGet(this::buys);
        }
        return placed(life).orElseGet(this::buys);
    }

    Deed.Act buys() {
        List<Deed.Ware> wares = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            long price = 1 + random.nextInt(5_000);
            int units = 1 + random.nextInt(3);
            long discount = random.nextInt(4) == 0 ? random.nextInt((int) (price * units)) : 0;
            wares.add(new Deed.Ware(Shop.sku(i), price, units, discount, random.nextBoolean()));
        }
        return new Deed.Buys(id("o"), List.copyOf(wares));
    }

    private Optional<Deed.Act> back(Life life) {
        if (!plan.returns()) {
            return Optional.empty();
        }
        LocalDate since = life.today.minusDays(random.nextInt(4) == 0 ? 300 : 40);
        List<Bought> bought =
                life.books.bought.stream().filter(b -> b.day.isAfter(since)).toList();
        List<Books.Stay> stays =
                life.books.stays.stream().filter(s -> s.day.isAfter(since)).toList();
        if (!stays.isEmpty() && random.nextInt(6) == 0) {
            return Optional.of(new Deed.StayReturns(id("r"), stays.get(random.nextInt(stays.size())).id));
        }
        if (bought.isEmpty()) {
            return Optional.empty();
        }
        Bought one = bought.get(random.nextInt(bought.size()));
        return Optional.of(
                one.visit ? new Deed.VisitReturns(id("r"), one.id) : new Deed.Returns(id("r"), one.id, pieces(one)));
    }

    private List<Deed.Piece> pieces(Bought order) {
        int line = random.nextInt(order.rows.size());
        Bought.Row row = order.rows.get(line);
        return switch (random.nextInt(5)) {
            case 0, 1 -> List.of(new Deed.Piece(line, 1 + random.nextInt(row.units), 0));
            case 2 -> {
                long open = Part.of(row.net).minus(row.returned()).floor();
                yield order.money == 0 && open > 1
                        ? List.of(new Deed.Piece(line, 0, 1 + random.nextInt((int) open)))
                        : List.of();
            }
            case 3 -> {
                long open = order.open().floor() - order.money;
                yield open > 1 ? List.of(new Deed.Piece(-1, 0, 1 + random.nextInt((int) open))) : List.of();
            }
            default -> List.of();
        };
    }

    private Deed.Act redeems(Life life) {
        Plan.Gift gift = plan.gifts().get(random.nextInt(plan.gifts().size()));
        if (gift.price().equals("amount")) {
            List<Bought> open = life.books.bought.stream()
                    .filter(b -> !b.visit && !b.touched())
                    .toList();
            if (!open.isEmpty()) {
                Bought order = open.get(open.size() - 1);
                long wish = random.nextInt(3) == 0 ? 0 : 50 + random.nextInt(600);
                return new Deed.Redeems(id("p"), gift.id(), wish, order.id, order.net());
            }
            return buys();
        }
        long wish = gift.price().equals("table") && random.nextBoolean() ? 100 + random.nextInt(1_500) : 0;
        return new Deed.Redeems(id("p"), gift.id(), wish, "", 0);
    }

    private Optional<Deed.Act> cancels(Life life) {
        List<Books.Spending> all = life.books.spendings.stream()
                .filter(s -> s.gift != null && s.order.isEmpty() && s.day.isAfter(life.today.minusDays(200)))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deed.Cancels(id("x"), all.get(random.nextInt(all.size())).id));
    }

    private Optional<Deed.Act> shows(Life life) {
        List<Integer> young = new ArrayList<>();
        for (int i = 0; i < life.tickets.size(); i++) {
            if (life.tickets.get(i).issued.isAfter(life.today.minusDays(200))) {
                young.add(i);
            }
        }
        if (young.isEmpty()) {
            return Optional.empty();
        }
        int ticket = young.get(random.nextInt(young.size()));
        Deed.Shows.What what = switch (random.nextInt(8)) {
            case 0, 1 -> Deed.Shows.What.RESERVE;
            case 2 -> Deed.Shows.What.RELEASE;
            case 3 -> Deed.Shows.What.WITHDRAW;
            default -> Deed.Shows.What.USE;
        };
        List<Bought> open =
                life.books.bought.stream().filter(b -> !b.visit && !b.touched()).toList();
        String order = open.isEmpty() || random.nextInt(4) == 0 ? id("till") : open.get(open.size() - 1).id;
        return Optional.of(new Deed.Shows(id("u"), what, ticket, order));
    }

    private Optional<Deed.Act> placed(Life life) {
        if (plan.ladders().isEmpty()) {
            return Optional.empty();
        }
        Plan.Rungs ladder = plan.ladders().get(random.nextInt(plan.ladders().size()));
        String reason = List.of("OVERRIDE", "FEE", "INVITATION", "MATCH").get(random.nextInt(4));
        int tier = random.nextInt(ladder.steps().size());
        if (reason.equals("OVERRIDE") && random.nextInt(4) == 0) {
            tier = -1;
        }
        Optional<LocalDate> until = random.nextBoolean() || reason.equals("OVERRIDE")
                ? Optional.of(life.today.plusDays(1 + random.nextInt(200)))
                : Optional.empty();
        return Optional.of(new Deed.Placed(id("s"), ladder.name(), tier, reason, until));
    }

    /** An instant of a day; every fourth is near its ends. */
    Instant on(LocalDate day) {
        int second = random.nextInt(4) == 0 ? random.nextInt(600) : 600 + random.nextInt(80_000);
        return day.atStartOfDay(plan.zone()).toInstant().plusSeconds(second);
    }
}
