package dev.loyalty4j.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data beside the clone, in {@code ../shared/data}. It is not ours to copy, so a test that reads it is skipped, by
 * name, where it is missing; where LOYALTY_REQUIRE holds {@code shared-data} it fails instead.
 */
final class SharedData {
    private static final String NAME = "shared-data";

    private SharedData() {}

    static Path file(String name) {
        Path root = Path.of(System.getProperty("loyalty.root", "../.."));
        Path file = root.resolve("../shared/data/" + name);
        boolean required = List.of(Optional.ofNullable(System.getenv("LOYALTY_REQUIRE"))
                        .orElse("")
                        .split(","))
                .contains(NAME);
        if (required && !Files.isReadable(file)) {
            Assertions.fail("missing: " + NAME + " (" + name + ")");
        }
        Assumptions.assumeTrue(Files.isReadable(file), "missing: " + NAME + " (" + name + ")");
        return file;
    }
}
