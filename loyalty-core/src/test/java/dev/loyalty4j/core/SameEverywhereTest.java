package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The order of hash maps differs from one start of the virtual machine to the next; decisions must not. */
class SameEverywhereTest {

    @Test
    void fiveVirtualMachinesWriteTheSameJournal() throws Exception {
        List<Process> machines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            machines.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            "-Xshare:auto",
                            "-Duser.timezone="
                                    + List.of("UTC", "Asia/Tokyo", "America/New_York", "Europe/Prague", "UTC")
                                            .get(i),
                            "-Duser.language="
                                    + List.of("en", "tr", "ar", "de", "ja").get(i),
                            JournalBytes.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        String here = JournalBytes.digest();
        for (Process machine : machines) {
            String there = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(machine.waitFor()).isZero();
            assertThat(there).isEqualTo(here);
        }
    }

    /** The places of the library, of its tests and of the assertions that the story's classes mention. */
    private static String classPath() {
        return Stream.of(
                        place(Loyalty.class).resolveSibling("classes"),
                        place(Loyalty.class).resolveSibling("test-classes"),
                        place(Assertions.class))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
