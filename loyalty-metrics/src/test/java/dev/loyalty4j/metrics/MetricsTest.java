package dev.loyalty4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .add("a", LocalDate.of(2026, 2, 10), 1_250)
                .add("a", LocalDate.of(2026, 3, 10), 1_250)
                .add("b", LocalDate.of(2026, 3, 11), 1_250)
                .build();
    }

    @Test
    void theOverviewPutsTheCommonestFiguresSideBySide() {
        List<Figure> figures = Metrics.overview(log(), Period.month(YearMonth.of(2026, 3)));
        assertThat(figures)
                .extracting(figure -> figure.definition().name())
                .containsExactly(
                        "retention by overlap",
                        "retention net of new",
                        "churn",
                        "repeat purchase rate",
                        "purchases per customer",
                        "average order value");
        assertThat(figures).extracting(Figure::value).containsExactly(1.0, 1.0, 0.0, 0.0, 1.0, 12.5);
    }

    @Test
    void figuresWithNothingToDivideByAreThereToo() {
        assertThat(Metrics.overview(log(), Period.month(YearMonth.of(2026, 1))))
                .hasSize(6)
                .noneMatch(Figure::isDefined)
                .allSatisfy(figure -> assertThat(figure.toString()).contains(" undefined: there are no "));
    }

    @Test
    void theLinesAreTheSameInEveryLanguage() {
        Period month = Period.month(YearMonth.of(2026, 3));
        String expected = Metrics.overview(log(), month).toString();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Metrics.overview(log(), month).toString()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
