package dev.loyalty4j.metrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The picture of the house in CONTRIBUTING.md, as rules. A room that is not built yet may be missing. */
@AnalyzeClasses(locations = ProductionClasses.class)
class ArchitectureTest {

    private static final String ROOT = "dev.loyalty4j.metrics";

    /** From left to right: a room may use the rooms of the steps before its own, and no other. */
    private static final List<List<String>> STEPS = List.of(
            List.of("function", "linear"),
            List.of("optimize", "distribution"),
            List.of("interval", "log"),
            List.of("survival", "survey"),
            List.of("retention", "value", "clv"),
            List.of("segment", "journey"),
            List.of("goal", "report"));

    @ArchTest
    static final ArchRule arrowsRunOneWay = arrows();

    @ArchTest
    static final ArchRule nothingComesInUnseen = noClasses()
            .should()
            .accessTargetWhere(HiddenInputs.ENTERS_AT_THE_BUILDER
                    .or(HiddenInputs.ENTERS_NOWHERE)
                    .or(HiddenInputs.NANO_TIME))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theJdkIsEnough =
            classes().should().onlyDependOnClassesThat(ownOrOf("java.base")).allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageSaysWhatItIs =
            classes().should(liveInADocumentedPackage()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreNamedByTheDomain =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule classesAreNamedByTheDomain = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Common|Helper|Helpers|Manager|Impl)")
            .allowEmptyShould(true);

    private static ArchRule arrows() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("root")
                .definedBy(ROOT);
        for (String room : STEPS.stream().flatMap(List::stream).toList()) {
            house = house.layer(room).definedBy(ROOT + "." + room + "..");
        }
        List<String> toTheLeft = new ArrayList<>();
        for (List<String> step : STEPS) {
            for (String room : step) {
                house = onlyUses(house, room, toTheLeft);
            }
            toTheLeft.addAll(step);
        }
        return house.ensureAllClassesAreContainedInArchitectureIgnoring(not(resideInAnyPackage(ROOT + "..")))
                .as("A room uses only the rooms to its left, and every package is a room");
    }

    private static LayeredArchitecture onlyUses(LayeredArchitecture house, String room, List<String> others) {
        return others.isEmpty()
                ? house.whereLayer(room).mayNotAccessAnyLayer()
                : house.whereLayer(room).mayOnlyAccessLayers(others.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> ownOrOf(String... modules) {
        List<String> exported = Stream.of(modules)
                .flatMap(name -> ModuleFinder.ofSystem().find(name).orElseThrow().descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .toList();
        return DescribedPredicate.describe("are our own or of " + List.of(modules), c -> {
            JavaClass type = c.getBaseComponentType();
            return type.isPrimitive()
                    || type.getPackageName().startsWith(ROOT)
                    || type.getPackageName().equals("org.jspecify.annotations")
                    || exported.contains(type.getPackageName());
        });
    }

    private static ArchCondition<JavaClass> liveInADocumentedPackage() {
        return new ArchCondition<>("live in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked && !type.getSimpleName().equals("module-info")) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " has no @NullMarked package-info"));
                }
            }
        };
    }
}
