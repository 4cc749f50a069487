package dev.loyalty4j.examples.quickstart;

/** What became of a row that could be read. */
enum Fate {
    PURCHASE("purchases in the programme"),
    RETURN("whole orders that came back"),
    ADJUSTMENT("negative, but no whole order: only in the customer numbers"),
    REFUSED("refused by the programme: only in the customer numbers"),
    NOBODY("without a customer: neither here nor there");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
