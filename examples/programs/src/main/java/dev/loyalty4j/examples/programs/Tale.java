package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.program.Program;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A programme under the name by which it is asked for, and its stories.
 *
 * @param name the name
 * @param summary which rules, as of when
 * @param program builds it
 * @param stories what happens to its members, each from an empty shop on
 */
record Tale(String name, String summary, Supplier<Program> program, List<Consumer<Story>> stories) {

    /** All programmes, in the order in which they are listed. */
    static final List<Tale> ALL = List.of(
            new Tale(
                    "starbucks",
                    "Starbucks Rewards, United States, March 2026",
                    Starbucks::program,
                    List.of(Starbucks::green, Starbucks::gold, Starbucks::reserve)),
            new Tale(
                    "starbucks-2023",
                    "Starbucks Rewards, United States, February 2023",
                    StarbucksBefore::program,
                    List.of(StarbucksBefore::story)),
            new Tale(
                    "sephora",
                    "Sephora Beauty Insider, United States, 2018",
                    Sephora::program,
                    List.of(Sephora::climb, Sephora::stock)),
            new Tale(
                    "body-shop",
                    "The Body Shop's Love Your Body Club, points, 2024",
                    BodyShop::program,
                    List.of(BodyShop::story)),
            new Tale(
                    "body-shop-stamps",
                    "The Body Shop's Love Your Body card, stamps, United Kingdom, 2015",
                    BodyShopStamps::program,
                    List.of(BodyShopStamps::story)),
            new Tale(
                    "corner-cafe",
                    "A café on the corner, our own numbers",
                    CornerCafe::program,
                    List.of(CornerCafe::story)));
}
