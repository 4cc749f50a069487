package dev.loyalty4j.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
public final class SharedData {

    private static final String NAME = "shared-data";

    private SharedData() {}

    /** The fields of each line after the header. No file here quotes its fields. */
    public static List<String[]> rows(String file) {
        try (var lines = Files.lines(find(file), StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(String file) {
        Optional<Path> found =
                root().map(root -> root.resolve("../shared/data/" + file)).filter(Files::isReadable);
        String required = Optional.ofNullable(System.getenv("LOYALTY_REQUIRE")).orElse("");
        if (found.isEmpty() && List.of(required.split(",")).contains(NAME)) {
            Assertions.fail("missing: " + NAME + " (" + file + ")");
        }
        Assumptions.assumeTrue(found.isPresent(), "missing: " + NAME + " (" + file + ")");
        return found.orElseThrow();
    }

    /** The clone: as the build says, else the first folder upwards that holds a README beside loyalty-metrics. */
    private static Optional<Path> root() {
        String declared = System.getProperty("loyalty.root");
        if (declared != null) {
            return Optional.of(Path.of(declared));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("loyalty-metrics"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
