package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says a programme in English, so that the person who pays for it can check it. */
public final class ProgramText {
    private ProgramText() {}

    /**
     * Describes a programme.
     *
     * @param program the programme
     * @return one line for each point type, rule, tier and reward
     */
    public static List<String> of(Program program) {
        List<String> lines = new ArrayList<>();
        lines.add("Programme " + program.id() + ", version " + program.version() + ", in " + program.currency()
                + ", days of " + program.calendar().zone());
        for (PointType type : program.pointTypes()) {
            lines.add("Points: " + type.name() + ", " + type.expiry().inWords()
                    + (type.pending().isNone() ? "" : ", " + type.pending().inWords())
                    + (type.redeemable() ? "" : ", only toward tiers"));
        }
        for (EarningRule rule : program.rules()) {
            lines.add("Earn: " + rule.inWords());
        }
        for (Limit limit : program.policy().limits()) {
            lines.add("Earn: " + limit.inWords());
        }
        for (Ladder ladder : program.ladders()) {
            lines.add("Tiers of " + ladder.name() + ", counted over " + window(ladder.window()) + ", held "
                    + term(ladder.term()));
            for (Tier tier : ladder.tiers()) {
                lines.add("  " + tier.name() + " from " + tier.requirement().amount() + " "
                        + tier.requirement().metric().inWords() + ": "
                        + tier.benefits().stream().map(Benefit::inWords).collect(Collectors.joining(", ")));
            }
        }
        for (Reward reward : program.rewards()) {
            lines.add("Reward: " + reward.inWords());
        }
        program.cards().forEach(c -> lines.add("Card: " + c.inWords()));
        program.conversions().forEach(c -> lines.add("Conversion: " + c.inWords()));
        return lines;
    }

    private static String window(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return "the last " + rolling.length() + " days";
        } else if (window instanceof Window.Periodic periodic) {
            return periodic.equals(Window.CALENDAR_YEAR)
                    ? "the calendar year"
                    : "spans of " + periodic.months() + " months";
        }
        if (window instanceof Window.RollingMonths months) {
            return "the last " + months.length() + " months";
        } else if (window instanceof Window.Days days) {
            return "spans of " + days.length() + " days";
        } else if (window instanceof Window.Campaign campaign) {
            return campaign.first() + " through " + campaign.last();
        }
        return "a lifetime";
    }

    private static String term(Term term) {
        if (term instanceof Term.RestAndNext rest) {
            return "for the rest of it" + (rest.next() == 0 ? "" : " and " + rest.next() + " more");
        } else if (term instanceof Term.Months months) {
            return "for " + months.length() + " months";
        }
        if (term instanceof Term.Shifted shifted) {
            return term(shifted.term()) + ", its end moved to day " + shifted.day() + " " + shifted.months()
                    + " months later";
        }
        return "for ever";
    }
}
