package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import org.junit.jupiter.api.Test;

/** What the module promises, seen from inside: the tests run in it, not on the class path. */
class ModuleTest {

    private final Module module = ModuleTest.class.getModule();

    @Test
    void theTestsRunInsideTheNamedModule() {
        assertThat(module.getName()).isEqualTo("dev.loyalty4j.core");
    }

    @Test
    void atRunTimeItNeedsTheJdkAlone() {
        assertThat(descriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .isSubsetOf("java.base", "java.sql");
    }

    @Test
    void toCompileItNeedsTheAnnotationsToo() {
        assertThat(descriptor().requires())
                .filteredOn(required -> required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("org.jspecify");
    }

    @Test
    void itIsClosed() {
        assertThat(descriptor().isOpen()).isFalse();
        assertThat(descriptor().opens()).isEmpty();
    }

    private ModuleDescriptor descriptor() {
        return module.getDescriptor();
    }
}
