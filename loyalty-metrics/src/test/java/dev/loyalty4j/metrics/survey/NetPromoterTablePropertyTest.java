package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.log.CalendarBucket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetPromoterTablePropertyTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 30);

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 100).map(DAY::plusDays),
                        Arbitraries.integers().between(Answer.BLANK, 10))
                .as(Answer::new)
                .list()
                .ofMaxSize(50);
    }

    @Property
    void rowsAddUpToTheWhole(@ForAll("answers") List<Answer> answers) {
        NetPromoterScore all =
                NetPromoterScore.of(answers.stream().map(answer -> answer.isBlank() ? null : answer.score())::iterator);
        assertThat(NetPromoterTable.by(answers, Answer::customerId).total()).isEqualTo(all);
        assertThat(NetPromoterTable.over(answers, CalendarBucket.MONTH).total()).isEqualTo(all);
        assertThat(answers.stream().filter(Answer::isDetractor).count()).isEqualTo(all.detractors());
    }

    @Property
    void theOrderOfTheAnswersChangesNothing(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(NetPromoterTable.over(shuffled, CalendarBucket.WEEK).toString())
                .isEqualTo(NetPromoterTable.over(answers, CalendarBucket.WEEK).toString());
    }

    @Example
    void monthsStandInTheOrderOfTimeAndCanBeCompared() {
        NetPromoterTable table = NetPromoterTable.over(
                List.of(
                        new Answer("a", LocalDate.of(2026, 1, 1), 10),
                        new Answer("b", LocalDate.of(2025, 12, 31), 3),
                        new Answer("c", LocalDate.of(2026, 1, 31), 8),
                        Answer.blank("d", LocalDate.of(2026, 2, 1))),
                CalendarBucket.MONTH);
        assertThat(table.names()).containsExactly("2025-12", "2026-01", "2026-02");
        assertThat(table.change("2025-12", "2026-01").orElseThrow().value()).isEqualTo(150);
        assertThat(table.change("2026-01", "2026-02")).isEmpty();
        assertThat(table.score("2026-03")).isEmpty();
        assertThat(table.toString()).startsWith("2025-12: net promoter score -100 (");
    }
}
