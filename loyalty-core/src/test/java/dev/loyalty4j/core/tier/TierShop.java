package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** A shop with ladders and one member, told in lines such as {@code 2018-11-20 buy 200.00 a}. Things happen at noon. */
public final class TierShop {
    /** The zone of the programme unless another is given. */
    public static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final TestClock clock = new TestClock("2017-01-01T00:00:00Z");
    private final ZoneId zone;
    private Loyalty loyalty;
    private int last;

    /** Opens a shop; the member joins on 10 January 2018. */
    public TierShop(Program program) {
        this.zone = program.calendar().zone();
        this.loyalty = Loyalty.builder(program).clock(clock).build();
        clock.set(noon("2018-01-10"));
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
    }

    /** A programme of a point for a euro with one ladder, which keeps late activities and returns for 500 days. */
    public static ProgramBuilder parts(ZoneId zone, Ladder... ladders) {
        ProgramBuilder parts = Program.builder("club", zone, "EUR")
                .points(PointType.of("points", Expiry.months(2)))
                .points(PointType.of("miles", Expiry.NEVER).tierOnly())
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("miles", Award.pointsPerMeasure(1, "1", "km"))
                        .giving("miles"))
                .reward(Reward.moneyOff("off", Price.amount("0.01")))
                .lateHorizon(Duration.ofDays(500))
                .returnWindow(500);
        for (Ladder ladder : ladders) {
            parts.ladder(ladder);
        }
        return parts;
    }

    /** Runs lines, separated by semicolons. */
    public TierShop run(String lines) {
        for (String line : lines.split(";")) {
            if (!line.isBlank()) {
                run(line.trim().split(" "));
            }
        }
        return this;
    }

    private void run(String... words) {
        clock.set(noon(words[0]));
        String word = words.length < 2 ? "settle" : words[1];
        if (word.equals("settle")) {
            loyalty.settle();
        } else if (!word.equals("look")) {
            Outcome unused = loyalty.submit(command(words)).orThrow();
        }
    }

    private Command command(String... words) {
        String first = words.length > 2 ? words[2] : "";
        String second = words.length > 3 ? words[3] : "";
        String id = "c-" + ++last;
        Instant now = clock.instant();
        return switch (words[1]) {
            case "buy" -> buy(second.isEmpty() ? id : second, first, now);
            case "late" -> buy(id, second, noon(first));
            case "travel" ->
                buy(second.isEmpty() ? id : second, "10.00", now).where(c -> c.with(Measure.of("km", first)));
            case "back" -> Return.of(id, first, now);
            case "half" -> Return.of(id, first, now).money(Money.of(second, "EUR"));
            case "keep" -> CancelReturn.of(id, first, now);
            case "nights" -> Action.of(id, "anna", now, "stay").measured("nights", first);
            case "told" -> Action.of(id, "anna", noon(first), "stay").measured("nights", second);
            case "visit" -> Visit.of(id, "anna", now);
            case "act" -> Action.of(id, "anna", now, first);
            case "redeem" -> Redeem.of(id, "anna", "off", now).points(Long.parseLong(first));
            case "use" -> UseEntitlement.of(id, "anna", first, now);
            case "credit" ->
                CreditMetric.of(id, "anna", "status", Metric.measure("nights"), new BigDecimal(first), "card", now);
            case "credited" ->
                CreditMetric.of(
                        id, "anna", "status", Metric.measure("nights"), new BigDecimal(second), "card", noon(first));
            default -> place(id, Placement.Reason.valueOf(words[1]), first, second, now);
        };
    }

    private static Command place(String id, Placement.Reason reason, String tier, String until, Instant now) {
        PlaceInTier place = PlaceInTier.of(id, "anna", "status", tier.equals("-") ? "" : tier, reason, now);
        return until.isEmpty() ? place : place.until(LocalDate.parse(until));
    }

    private static Purchase buy(String id, String price, Instant at) {
        return Purchase.of(id, "anna", at, Line.of("cup", 1, Money.of(price, "EUR")));
    }

    /** Noon of a day in the zone of the programme. */
    public Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(zone).toInstant();
    }

    /** The engine. */
    public Loyalty loyalty() {
        return loyalty;
    }

    /** The clock. */
    public TestClock clock() {
        return clock;
    }

    /** The account now. */
    public AccountView view() {
        return loyalty.account("anna").orElseThrow();
    }

    /**
     * The tier of the first ladder with its last day, such as {@code Silver 2019-12-31}; {@code none} if there is none.
     */
    public String tier() {
        return tier(view().standings().get(0));
    }

    /** The tier of a standing with its last day. */
    public String tier(Standing standing) {
        Optional<Instant> until = standing.until().filter(u -> u.isBefore(ProgramCalendar.NEVER));
        return standing.tier()
                .map(t -> t
                        + until.map(u -> " " + LocalDate.ofInstant(u.minusNanos(1), zone))
                                .orElse(""))
                .orElse("none");
    }

    /** What went wrong in the books. */
    public List<String> problems() {
        return loyalty.verify().problems();
    }

    /** Runs lines in a programme with one ladder and says where the member stands then. */
    public static String run(Ladder ladder, String lines, UnaryOperator<ProgramBuilder> twin) {
        return new TierShop(twin.apply(parts(PRAGUE, ladder)).build())
                .run(lines)
                .tier();
    }

    /** Says whether all rows of a table hold with something replaced: a name, a ladder, lines, the tier after them. */
    static boolean holds(List<Arguments> rows, UnaryOperator<ProgramBuilder> twin) {
        return rows.stream()
                .allMatch(row ->
                        run((Ladder) row.get()[1], (String) row.get()[2], twin).equals(row.get()[3]));
    }
}
