package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Note;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a spend, a return and a cancellation say of the lots they moved, and why of those. */
class LotExplanationTest {
    private static Script shop() {
        return new Script(Clubs.of(Clubs.lasting()).build());
    }

    @Test
    void aSpendSaysWhichLotsItTookAndWhy() {
        Script shop = shop().run("give 30; give 40");
        Outcome outcome = shop.loyalty()
                .preview(Redeem.of("r", "anna", "off", shop.clock().instant()).points(50));

        assertThat(outcome.explanation().notes())
                .filteredOn(note -> note.code().equals("lot.taken"))
                .extracting(Note::subject)
                .containsExactly("1", "2");
    }

    @Test
    void aReturnSaysOfWhichLotsItTookAndWhy() {
        // Lot 1 by hand 30, lot 2 earned 100 of which 80 are spent: 20 own, 30 of the other, 50 owed.
        PointType type = Clubs.lasting().spending(SpendOrder.LAST_IN);
        Script shop = new Script(Clubs.of(type).build()).run("give 30; +1d; buy o 100.00; redeem r off 80; +1d");

        assertThat(moved(shop, Return.of("x", "o", shop.clock().instant())))
                .containsExactly(
                        "return.due 2 due 100",
                        "lot.takenBack 2 points 20 own-rest",
                        "lot.takenBack 1 points 30 spend-order LAST_IN",
                        "debt.raised points points 50");
        shop.run("back x o");
        assertThat(moved(shop, CancelReturn.of("c", "x", shop.clock().instant())))
                .containsExactly(
                        "lot.restored 2 points 20 own",
                        "lot.restored 1 points 30 came-from",
                        "debt.lowered points points 50");
        assertThat(moved(shop, CancelRedemption.of("c", "r", shop.clock().instant())))
                .startsWith("lot.givenBack 2 points 80 redemption-cancelled");
    }

    @Test
    void aReturnOfPendingPointsSaysSo() {
        PointType type = Clubs.lasting().pending(Pending.days(14));
        Script shop = new Script(Clubs.of(type).build()).run("buy o 100.00");

        assertThat(moved(shop, Return.of("x", "o", shop.clock().instant())))
                .containsExactly("return.due 1 due 100", "lot.takenBack 1 points 100 own-pending");
    }

    @Test
    void aReturnSaysWhatPolicyForgives() {
        PointType type = Clubs.lasting().returning(ReturnPolicy.WITHIN_BALANCE);
        Script shop = new Script(Clubs.of(type).build()).run("buy o 100.00; redeem r off 100");

        assertThat(moved(shop, Return.of("x", "o", shop.clock().instant())))
                .containsExactly("return.due 1 due 100", "points.forgiven points points 100 WITHIN_BALANCE");
    }

    /** Notes about points, each with its code, its subject, the first parameter and why. */
    private static List<String> moved(Script shop, Command command) {
        return shop.loyalty().preview(command).explanation().notes().stream()
                .filter(note ->
                        !note.code().equals("return.kept") && !note.code().startsWith("tier."))
                .map(note -> note.code() + " " + note.subject() + " "
                        + note.parameters().get(0)
                        + note.parameters().stream()
                                .filter(p -> p.name().equals("why") || p.name().equals("policy"))
                                .map(p -> " " + p.value())
                                .collect(Collectors.joining()))
                .toList();
    }
}
