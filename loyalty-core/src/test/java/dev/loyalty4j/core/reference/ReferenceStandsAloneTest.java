package dev.loyalty4j.core.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import java.util.Set;

/** A reference that asked the engine would agree with it about everything, also about what is wrong. */
@AnalyzeClasses(packagesOf = ReferenceLedger.class)
class ReferenceStandsAloneTest {

    private static final String OURS = "dev.loyalty4j.core";

    /** Values and names of refusals; commands are known by what they implement. */
    private static final Set<Class<?>> VALUES =
            Set.of(Command.class, CommandDigest.Content.class, Line.class, Money.class, RefusalCode.class);

    @ArchTest
    static final ArchRule itKnowsCommandsAndValuesAndNothingOfTheEngine = classes()
            .that()
            .resideInAPackage(OURS + ".reference")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .onlyDependOnClassesThat(areValues());

    private static DescribedPredicate<JavaClass> areValues() {
        return DescribedPredicate.describe("are of the JDK, of the reference, commands or values", c -> {
            String name = c.getBaseComponentType().getPackageName();
            return name.startsWith("java.")
                    || name.isEmpty()
                    || name.equals(OURS + ".reference")
                    || c.isAssignableTo(Command.class)
                    || c.getName().startsWith(Return.class.getName())
                    || VALUES.stream().anyMatch(c::isEquivalentTo);
        });
    }
}
