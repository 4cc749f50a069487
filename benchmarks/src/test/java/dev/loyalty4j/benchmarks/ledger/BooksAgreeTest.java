package dev.loyalty4j.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BooksAgreeTest {

    @Test
    void allBooksGiveTheSameAnswers() {
        assertThatCode(SameAnswers::check).doesNotThrowAnyException();
    }

    @Test
    void aBookThatIsWrongIsRefused() {
        assertThatThrownBy(() -> SameAnswers.same(0, new PlainBook())).hasMessageContaining("PlainBook");
    }

    @Test
    void theStateOfAMemberIsMeasuredInHundredsOfBytes() {
        assertThat(Footprint.ofMember(2_000)).isBetween(100.0, 100_000.0);
    }
}
