package dev.loyalty4j.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The picture of the house in CONTRIBUTING.md, as rules. A room that is not built yet may be missing. */
@AnalyzeClasses(locations = ProductionClasses.class)
class ArchitectureTest {

    private static final String ROOT = "dev.loyalty4j.core";

    /** From left to right: a room may use the rooms of the steps before its own, and no other. */
    private static final List<List<String>> STEPS = List.of(
            List.of("time", "amount"),
            List.of("activity"),
            List.of("rule", "account"),
            List.of("tier", "reward", "engage", "message"),
            List.of("journal"),
            List.of("program"),
            List.of("report", "simulate", "store"));

    /** The store over a database: what the store may use, and the store. */
    private static final String JDBC = "store.jdbc";

    /** The rooms that compute and do nothing else: from the first to {@code program}. */
    private static final String[] PURE = STEPS.subList(0, STEPS.size() - 1).stream()
            .flatMap(List::stream)
            .map(room -> ROOT + "." + room + "..")
            .toArray(String[]::new);

    /** Where a user chooses the clock and the source of randomness, and the library falls back to those of the JDK. */
    private static final Set<String> ENTRY = Set.of(ROOT + ".Loyalty$Builder", ROOT + ".LoyaltyBuilder");

    /** The back-off between attempts may look at the clock that only counts. */
    private static final String BACK_OFF = ROOT + ".Retry";

    @ArchTest
    static final ArchRule arrowsRunOneWay = arrows();

    @ArchTest
    static final ArchRule timeAndRandomnessEnterAtOnePlace = noClasses()
            .that(not(namedOneOf(ENTRY)))
            .should()
            .accessTargetWhere(HiddenInputs.ENTERS_AT_THE_BUILDER)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingComesInUnseen =
            noClasses().should().accessTargetWhere(HiddenInputs.ENTERS_NOWHERE).allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheBackOffCountsNanoseconds = noClasses()
            .that(not(namedOneOf(Set.of(BACK_OFF))))
            .should()
            .accessTargetWhere(HiddenInputs.NANO_TIME)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheRootHoldsAClock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(InstantSource|Clock)")
            .allowEmptyShould(true)
            .because("all below the root gets an Instant");

    @ArchTest
    static final ArchRule orderIsPartOfEveryResult = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(HiddenInputs.UNSTABLE_ORDER)
            .allowEmptyShould(true)
            .because("two runs over one journal must give the same bytes: LinkedHashMap, TreeMap, EnumMap or List");

    @ArchTest
    static final ArchRule theJdkIsEnough = classes()
            .that()
            .resideOutsideOfPackage(ROOT + "." + JDBC + "..")
            .and(not(namedOneOf(Set.of(ROOT + ".Loyalty"))))
            .should()
            .onlyDependOnClassesThat(ownOrOf("java.base"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theStoreOverADatabaseAddsOnlyJdbc = classes()
            .that()
            .resideInAPackage(ROOT + "." + JDBC + "..")
            .or(namedOneOf(Set.of(ROOT + ".Loyalty"))) // which is handed a connection and hands it on
            .should()
            .onlyDependOnClassesThat(ownOrOf("java.base", "java.sql"))
            .allowEmptyShould(true);

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
                .definedBy(ROOT)
                .layer(JDBC)
                .definedBy(ROOT + "." + JDBC + "..");
        for (String room : STEPS.stream().flatMap(List::stream).toList()) {
            house = house.layer(room)
                    .definedBy(resideInAPackage(ROOT + "." + room + "..")
                            .and(not(resideInAPackage(ROOT + "." + JDBC + ".."))));
        }
        List<String> toTheLeft = new ArrayList<>();
        for (List<String> step : STEPS) {
            for (String room : step) {
                house = onlyUses(house, room, toTheLeft);
            }
            toTheLeft.addAll(step);
        }
        List<String> besidesTheStore = toTheLeft.stream()
                .filter(room -> !Set.of("report", "simulate").contains(room))
                .toList();
        return onlyUses(house, JDBC, besidesTheStore)
                .ensureAllClassesAreContainedInArchitectureIgnoring(not(resideInAnyPackage(ROOT + "..")))
                .as("A room uses only the rooms to its left, and every package is a room");
    }

    private static LayeredArchitecture onlyUses(LayeredArchitecture house, String room, List<String> others) {
        return others.isEmpty()
                ? house.whereLayer(room).mayNotAccessAnyLayer()
                : house.whereLayer(room).mayOnlyAccessLayers(others.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> namedOneOf(Set<String> names) {
        return DescribedPredicate.describe("are one of " + new TreeSet<>(names), c -> names.contains(c.getName()));
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
