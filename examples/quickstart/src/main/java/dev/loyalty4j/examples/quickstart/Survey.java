package dev.loyalty4j.examples.quickstart;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.loyalty4j.examples.quickstart.orders.OrderFile;
import dev.loyalty4j.metrics.survey.NetPromoterScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the invented customers answered when asked whether they would recommend the shop. */
final class Survey {
    private Survey() {}

    static NetPromoterScore score() throws IOException {
        OrderFile file = OrderFile.bundled("nps.csv");
        List<@Nullable Integer> answers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(file.content().open())) {
            for (NamedCsvRecord each : records) {
                String answer = each.getField("answer");
                answers.add(answer.isEmpty() ? null : Integer.valueOf(answer));
            }
        }
        return NetPromoterScore.of(answers);
    }
}
