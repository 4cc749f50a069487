package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Net promoter scores side by side: by segment, or over time. Every answer is in exactly one row, so the rows add up to
 * the total; the total score is the score of all answers, not the mean of the rows. Immutable.
 *
 * <p>An answer counts once for each time it was given. Where the same people stand in two rows, those rows are not
 * independent, and {@link PairedNetPromoterDifference} is the comparison to make.
 */
public final class NetPromoterTable {

    private final Map<String, NetPromoterScore> rows;

    private NetPromoterTable(Map<String, NetPromoterScore> rows) {
        this.rows = rows;
    }

    /**
     * Returns the scores of groups of customers.
     *
     * @param answers the answers, blanks included
     * @param segment the group of an answer, such as {@code answer -> segments.segmentOf(answer.customerId())…}
     * @return one row for each group that has an answer or a blank, by name
     */
    public static NetPromoterTable by(Iterable<Answer> answers, Function<? super Answer, String> segment) {
        Map<String, List<Answer>> groups = new TreeMap<>();
        for (Answer answer : answers) {
            groups.computeIfAbsent(segment.apply(answer), name -> new ArrayList<>())
                    .add(answer);
        }
        return of(groups, Function.identity());
    }

    /**
     * Returns the scores of calendar periods.
     *
     * @param answers the answers, blanks included
     * @param bucket the kind of period
     * @return one row for each period that has an answer or a blank, in the order of time
     */
    public static NetPromoterTable over(Iterable<Answer> answers, CalendarBucket bucket) {
        Map<LocalDate, List<Answer>> groups = new TreeMap<>();
        for (Answer answer : answers) {
            Period period = bucket.containing(answer.on());
            groups.computeIfAbsent(period.from(), day -> new ArrayList<>()).add(answer);
        }
        return of(groups, day -> bucket.containing(day).toString());
    }

    private static <K> NetPromoterTable of(Map<K, List<Answer>> groups, Function<K, String> name) {
        Map<String, NetPromoterScore> rows = new LinkedHashMap<>();
        groups.forEach((key, answers) -> rows.put(name.apply(key), scoreOf(answers)));
        return new NetPromoterTable(rows);
    }

    private static NetPromoterScore scoreOf(List<Answer> answers) {
        long[] sides = new long[3];
        long blanks = 0;
        for (Answer answer : answers) {
            if (answer.isBlank()) {
                blanks++;
            } else {
                sides[NetPromoterScore.side(answer.score()) + 1]++;
            }
        }
        return new NetPromoterScore(sides[2], sides[1], sides[0], blanks);
    }

    /**
     * Returns the names of the rows.
     *
     * @return groups by name, periods by time
     */
    public List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /**
     * Returns the score of a row.
     *
     * @param name the group or period
     * @return the score, or empty if nobody of it was asked
     */
    public Optional<NetPromoterScore> score(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /**
     * Returns the score of all answers together.
     *
     * @return promoters, passives, detractors and blanks of all rows added up
     */
    public NetPromoterScore total() {
        return rows.values().stream().reduce(new NetPromoterScore(0, 0, 0, 0), NetPromoterTable::plus);
    }

    private static NetPromoterScore plus(NetPromoterScore one, NetPromoterScore other) {
        return new NetPromoterScore(
                one.promoters() + other.promoters(),
                one.passives() + other.passives(),
                one.detractors() + other.detractors(),
                one.blanks() + other.blanks());
    }

    /**
     * Compares two rows as independent groups.
     *
     * @param earlier the name of the row to compare with
     * @param later the name of the row compared
     * @return the difference with its interval and p; empty if either row is missing or has blanks only
     */
    public Optional<NetPromoterDifference> change(String earlier, String later) {
        NetPromoterScore from = rows.get(earlier);
        NetPromoterScore to = rows.get(later);
        return from == null || to == null || !from.isDefined() || !to.isDefined()
                ? Optional.empty()
                : Optional.of(to.minus(from));
    }

    /**
     * Returns a line for each row.
     *
     * @return such as {@code 2026-03: net promoter score 16 ± 8 (…)}
     */
    @Override
    public String toString() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue())
                .collect(Collectors.joining("\n"));
    }
}
