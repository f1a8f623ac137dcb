package org.contrepoint.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Instant;
import java.time.LocalDate;
import org.contrepoint.message.EventName;
import org.contrepoint.platform.serial.EventCatalogue;

/** What Maven's modules cannot see. */
@AnalyzeClasses(packages = "org.contrepoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "org.contrepoint.domain..";
    private static final String PROJECTION = "org.contrepoint.projection..";
    private static final String PLATFORM = "org.contrepoint.platform..";
    private static final String VIEW = "org.contrepoint.view..";
    private static final String WEB = "org.contrepoint.web..";

    private static final DescribedPredicate<JavaClass> CONTRACTS = DescribedPredicate.describe(
            "contracts",
            type -> type.getPackageName().startsWith("org.contrepoint.")
                    && !type.getPackageName().matches("org\\.contrepoint\\.(domain|projection|platform|web)(\\..*)?"));

    @ArchTest
    static final ArchRule contracts_know_nothing_of_spring =
            noClasses().that(CONTRACTS).should().dependOnClassesThat().resideInAPackage("org.springframework..");

    private static final DescribedPredicate<JavaClass> IN_THE_CATALOGUE = DescribedPredicate.describe(
            "in the catalogue of events",
            type -> EventCatalogue.complete().events().stream()
                    .anyMatch(event -> event.getName().equals(type.getName())));

    @ArchTest
    static final ArchRule the_log_keeps_every_event_under_its_own_name =
            classes().that().areAnnotatedWith(EventName.class).should(ArchConditions.be(IN_THE_CATALOGUE));

    @ArchTest
    static final ArchRule commands_and_events_know_nothing_of_views = noClasses()
            .that(CONTRACTS)
            .and()
            .resideOutsideOfPackage(VIEW)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VIEW);

    @ArchTest
    static final ArchRule the_command_side_never_reads_a_view = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VIEW, PROJECTION, WEB, PLATFORM);

    @ArchTest
    static final ArchRule the_query_side_never_decides = noClasses()
            .that()
            .resideInAPackage(PROJECTION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN, WEB, PLATFORM);

    @ArchTest
    static final ArchRule pages_reach_neither_an_aggregate_nor_a_table = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN, PROJECTION);

    @ArchTest
    static final ArchRule decisions_take_their_time_from_the_clock = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule events_are_records_of_the_contracts = classes()
            .that()
            .areAnnotatedWith(EventName.class)
            .should(ArchConditions.be(CONTRACTS))
            .andShould()
            .beRecords();

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Utils");
}
