package dev.loyalty4j.examples.quickstart.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One invented order.
 *
 * @param at when it was placed, in the shop's local time
 * @param customer who placed it
 * @param channel where
 * @param items what was bought
 */
record Sale(LocalDateTime at, Customer customer, String channel, List<Menu> items) {
    private static final int OPENS = 7;
    private static final int LAST_HOUR = 18;

    static Sale invent(Customer customer, LocalDate day, Dice dice) {
        String channel = customer.persona().channel(dice);
        double many = dice.unit();
        int lines = many < 0.50 ? 1 : many < 0.82 ? 2 : many < 0.95 ? 3 : 4;
        List<Menu> items = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            items.add(dice.pick(
                    List.of(Menu.values()), item -> customer.persona().taste(item, channel, Season.isForGifts(day))));
        }
        LocalDateTime at = day.atTime(dice.between(OPENS, LAST_HOUR), dice.between(0, 59));
        return new Sale(at, customer, channel, items);
    }

    int cents() {
        return items.stream().mapToInt(Menu::cents).sum();
    }

    /** A cup is drunk; what comes back is what was sent, and hardware. */
    boolean comesBack(Dice dice) {
        boolean hardware = items.stream().anyMatch(item -> item.isFor("hardware"));
        return dice.chance(hardware ? 0.12 : channel.equals("web") ? 0.05 : 0.0015);
    }
}
