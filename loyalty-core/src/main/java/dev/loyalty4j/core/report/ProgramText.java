package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Selection;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.Tier;
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
                    + undying(type)
                    + grace(type)
                    + (type.pending().isNone() ? "" : ", " + type.pending().inWords())
                    + (type.redeemable() ? "" : ", only toward tiers"));
        }
        for (EarningRule rule : program.rules()) {
            lines.add("Earn: " + rule.inWords());
        }
        lines.addAll(groups(program));
        for (Limit limit : program.policy().limits()) {
            lines.add("Earn: " + limit.inWords());
        }
        for (Ladder ladder : program.ladders()) {
            lines.add("Tiers of " + ladder.name() + ", counted over "
                    + ladder.window().inWords() + ", held " + ladder.term().inWords());
            ladder.policy().inWords().forEach(word -> lines.add("  " + word));
            for (Tier tier : ladder.tiers()) {
                lines.add("  " + tier(tier));
            }
        }
        for (Reward reward : program.rewards()) {
            lines.add("Reward: " + reward.inWords());
        }
        program.cards().forEach(c -> lines.add("Card: " + c.inWords()));
        program.conversions().forEach(c -> lines.add("Conversion: " + c.inWords()));
        return lines;
    }

    private static String grace(PointType type) {
        return type.graceDays() == 0
                ? ""
                : ", with " + type.graceDays() + (type.graceDays() == 1 ? " day" : " days")
                        + " of grace where they come back dead";
    }

    /** Groups need a word on which of their rules counts. */
    private static List<String> groups(Program program) {
        boolean best = program.policy().selection() == Selection.BEST_FOR_MEMBER;
        return program.rules().stream()
                .map(EarningRule::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .map(group -> "Earn: of " + group + " only the rule "
                        + (best ? "that is best for the member" : "of the highest priority"))
                .toList();
    }

    private static String undying(PointType type) {
        StringBuilder text = new StringBuilder();
        type.undying()
                .forEach(t -> text.append(", not while at ")
                        .append(t.tier())
                        .append(" or higher of ")
                        .append(t.ladder()));
        type.undyingFor().forEach(p -> text.append(", not while ").append(p.inWords()));
        type.undyingEntitled()
                .forEach(e -> text.append(", not while entitled to ").append(e));
        return text.toString();
    }

    private static String tier(Tier tier) {
        String retain = tier.retain().equals(tier.enter())
                ? ""
                : ", retained with " + tier.retain().inWords();
        String reenter = tier.reenter().equals(tier.enter())
                ? ""
                : ", entered again with " + tier.reenter().inWords();
        String lifetime = tier.lifetime().equals(Requirement.NEVER)
                ? ""
                : ", for ever with " + tier.lifetime().inWords();
        String term =
                tier.term().isEmpty() ? "" : ", held " + tier.term().get(0).inWords();
        return tier.name() + " from " + tier.enter().inWords() + retain + reenter + lifetime + term
                + (tier.benefits().isEmpty() ? "" : ": ")
                + tier.benefits().stream().map(Benefit::inWords).collect(Collectors.joining(", "))
                + (tier.inherits() ? ", and what the tier below is entitled to" : "");
    }
}
