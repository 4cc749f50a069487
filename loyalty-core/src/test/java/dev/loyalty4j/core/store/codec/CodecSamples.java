package dev.loyalty4j.core.store.codec;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.ExtendLots;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.ReinstateLots;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.account.TightenLots;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.program.Settle;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One command of every kind, with something in every part. */
public final class CodecSamples {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private CodecSamples() {}

    /** Returns them. */
    public static List<Command> commands() {
        Money ten = Money.of("10.00", "EUR");
        Profile profile = Profile.EMPTY.with("city", "Žďár").in("vip").born(LocalDate.of(1990, 2, 28));
        return List.of(
                Enrol.of("anna", AT).with(profile),
                UpdateProfile.of("u-1", "anna", AT, profile),
                Purchase.of(
                                "o-1",
                                "anna",
                                AT,
                                Line.of("sku", 2, ten).in("coffee", "drinks").less(Money.of("1.00", "EUR")))
                        .through("web")
                        .paid("card", ten)
                        .coupon("SPRING")
                        .converted(Rate.parse("1.5")),
                Visit.of("v-1", "anna", AT).where(c -> c.at("store-1").with("weather", "rain")),
                Action.of("a-1", "anna", AT, "review").measured("stars", "4.5"),
                Return.of("x-1", "o-1", AT).units("sku", 1).money(0, ten).money(ten),
                CancelReturn.of("c-1", "x-1", AT),
                Fulfil.of("f-1", "o-1", AT),
                Hold.of("h-1", "anna", 10, AT).forOrder("o-1"),
                Capture.of("p-1", "h-1", AT),
                Release.of("l-1", "h-1", AT),
                Adjust.of("j-1", "anna", -5, "mistake", AT),
                ExtendLots.of("e-1", "anna", DAY, AT),
                TightenLots.of("t-1", "anna", DAY, AT),
                ReinstateLots.of("i-1", "anna", DAY, AT),
                Redeem.of("r-1", "anna", "free-espresso", AT),
                CancelRedemption.of("d-1", "r-1", AT),
                new Settle(Long.MAX_VALUE, AT));
    }
}
