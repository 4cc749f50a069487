package dev.loyalty4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong arguments get a sentence and exit code 2, and no stack trace. */
class ArgumentsTest {
    @TempDir
    private Path folder;

    private static void isMisuse(Run run, String message) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToNormalizingNewlines("quickstart: " + message + "\n--help tells all arguments.\n");
    }

    @Test
    void helpNamesEveryArgument() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("--orders", "--customer", "--date", "--amount", "--order", "--category", "--channel")
                .contains("--date-format", "--zone", "--currency", "--through", "--separator", "--decimal-comma");
    }

    @Test
    void anArgumentThatIsNoneIsNamed() {
        isMisuse(Run.of("--ordres", "a.csv"), "'--ordres' is no argument of this program");
    }

    @Test
    void aNameNeedsItsValue() {
        isMisuse(Run.of("--orders"), "--orders needs a value after it");
        isMisuse(Run.of("--orders", "--date"), "--orders needs a value after it");
    }

    @Test
    void aNameIsGivenOnce() {
        isMisuse(Run.of("--date", "a", "--date", "b"), "--date is given twice");
    }

    @Test
    void columnsWithoutAFileMakeNoSense() {
        isMisuse(Run.of("--date", "day"), "the arguments describe a file, but --orders does not name it");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        isMisuse(Run.of("--orders", "no/such.csv"), "--orders: there is no file 'no/such.csv' that can be read");
        isMisuse(Run.of("--orders", folder.toString()), "--orders: there is no file '" + folder + "' that can be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--zone        | Mars/Base  | expected a zone such as Europe/Prague or UTC",
                "--currency    | euro       | expected an ISO 4217 code such as EUR",
                "--date-format | bbb{       | expected a pattern such as dd.MM.yyyy",
                "--through     | 2025-02-30 | expected a day such as 2025-12-31",
                "--through     | 3000-01-01 | expected a day such as 2025-12-31",
                "--separator   | ;;         | expected one character, or the word tab",
            })
    void aValueOutOfItsRangeIsSaidWithWhatWasExpected(String name, String value, String expected) {
        Run run = Run.on(folder, List.of("customer,date,amount"), name, value);

        isMisuse(run, name + " is '" + value + "', " + expected);
    }

    @Test
    void aColumnThatTheFileHasNotIsSaidWithThoseItHas() {
        isMisuse(
                Run.on(folder, List.of("id,day,v"), "--date", "day"),
                "shop.csv has no column 'customer' for --customer; its first row names: id, day, v");
        isMisuse(
                Run.on(folder, List.of("customer,date,amount"), "--order", "nr"),
                "shop.csv has no column 'nr' for --order; its first row names: customer, date, amount");
    }

    @Test
    void aColumnNameThatTwoHaveIsRefused() {
        isMisuse(
                Run.on(folder, List.of("customer,date,amount,date")),
                "shop.csv has two columns 'date'; --date needs a name that only one has");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        isMisuse(Run.on(folder, List.of()), "shop.csv is empty; its first row should name the columns");
    }

    @Test
    void aFileThatIsSomethingElseIsNotReadForEver() {
        List<String> lines = new ArrayList<>(List.of("customer,date,amount"));
        lines.addAll(Collections.nCopies(150, "\"a\"b,2025-03-01,1.00"));

        Run run = Run.on(folder, lines);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("quickstart: shop.csv is no CSV: in more than 100 rows a quote is not closed");
    }

    @Test
    void theLastKnownDayDoesNotLieBeforeTheLastRow() {
        isMisuse(
                Run.on(folder, List.of("customer,date,amount", "anna,2025-03-02,1.00"), "--through", "2025-03-01"),
                "--through is 2025-03-01, but the file has a row of 2025-03-02");
    }
}
