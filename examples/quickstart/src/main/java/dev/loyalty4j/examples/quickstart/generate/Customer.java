package dev.loyalty4j.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer of the invented shop.
 *
 * @param id as it stands in the file
 * @param persona what kind of customer it is
 * @param joins the day of the first order
 * @param leaves the first day after the last that an order is possible; may lie after the year
 */
record Customer(String id, Persona persona, LocalDate joins, LocalDate leaves) {

    /** Most come through the year; two of five were there when it began, and show up within the first weeks. */
    static Customer invent(int number, LocalDate newYear, Dice dice) {
        Persona persona = dice.pick(List.of(Persona.values()), Persona::share);
        LocalDate joins = newYear.plusDays(dice.chance(0.4) ? dice.between(0, 20) : dice.between(21, 363));
        LocalDate leaves = joins.plusDays(1);
        while (leaves.getYear() == newYear.getYear() && !dice.chance(persona.leavesPerDay())) {
            leaves = leaves.plusDays(1);
        }
        return new Customer("m" + (10_000 + number), persona, joins, leaves);
    }

    boolean comesOn(LocalDate day, Dice dice) {
        if (day.isBefore(joins) || !day.isBefore(leaves)) {
            return false;
        }
        return day.equals(joins) || dice.chance(persona.visitsPerDay() * Season.on(day));
    }
}
