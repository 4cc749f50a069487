package dev.loyalty4j.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bans would be silent if a name in them were misspelt: they are looked up, and tried on classes that offend. */
class HiddenInputsTest {

    private final ClassFileImporter importer = new ClassFileImporter();

    @Test
    void everyBannedNameIsThatOfAMethodOfTheJdk() {
        assertThat(Stream.of(HiddenInputs.AT_THE_BUILDER, HiddenInputs.NOWHERE).flatMap(Set::stream))
                .allSatisfy(name -> assertThat(membersOfTheOwnerOf(name)).contains(name));
    }

    private static Stream<String> membersOfTheOwnerOf(String name) throws ClassNotFoundException {
        String member = name.substring(0, name.indexOf('('));
        Class<?> owner = Class.forName(member.substring(0, member.lastIndexOf('.')));
        return Stream.concat(
                Stream.of(owner.getDeclaredMethods()).map(each -> fullName(each, each.getName())),
                Stream.of(owner.getDeclaredConstructors()).map(each -> fullName(each, "<init>")));
    }

    private static String fullName(Executable executable, String name) {
        return Stream.of(executable.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", executable.getDeclaringClass().getName() + "." + name + "(", ")"));
    }

    @Test
    void callsAndMethodReferencesAreBothSeen() {
        assertThat(offences(HiddenInputs.ENTERS_NOWHERE, Clocks.class)).hasSize(4);
    }

    @Test
    void nanoTimeIsSeen() {
        assertThat(offences(HiddenInputs.NANO_TIME, Nanos.class)).hasSize(1);
    }

    private List<String> offences(DescribedPredicate<JavaAccess<?>> ban, Class<?> offender) {
        return noClasses()
                .should()
                .accessTargetWhere(ban)
                .evaluate(importer.importClasses(offender))
                .getFailureReport()
                .getDetails();
    }

    private static final class Clocks {
        Instant call() {
            return Instant.now();
        }

        LocalDate inAZone() {
            return LocalDate.now(ZoneOffset.UTC);
        }

        Supplier<Instant> reference() {
            return Instant::now;
        }

        Function<String, String> language() {
            return String::toUpperCase;
        }
    }

    private static final class Nanos {
        long call() {
            return System.nanoTime();
        }
    }
}
