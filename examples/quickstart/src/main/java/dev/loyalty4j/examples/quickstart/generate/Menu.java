package dev.loyalty4j.examples.quickstart.generate;

/** What the shop sells. */
enum Menu {
    ESPRESSO("coffee", 260),
    CAPPUCCINO("coffee", 360),
    FLAT_WHITE("coffee", 390),
    FILTER("coffee", 320),
    TEA("tea", 310),
    CHAI("tea", 380),
    CROISSANT("pastry", 290),
    CARROT_CAKE("pastry", 420),
    SANDWICH("lunch", 650),
    BEANS_250("beans", 950),
    BEANS_1000("beans", 3200),
    MUG("hardware", 1490),
    MOKA_POT("hardware", 3490),
    GRINDER("hardware", 8900);

    private final String category;
    private final int cents;

    Menu(String category, int cents) {
        this.category = category;
        this.cents = cents;
    }

    String category() {
        return category;
    }

    int cents() {
        return cents;
    }

    boolean isFor(String what) {
        return category.equals(what);
    }
}
