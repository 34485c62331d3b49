package org.switchboard.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.switchboard.core.tenancy.OwnerDatabase;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

@AnalyzeClasses(packages = "org.switchboard.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_core_knows_no_provider = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.retell..", "org.switchboard.simulator..")
            .because("providers are plugins: the core knows the SPI only (DESIGN 2)");

    @ArchTest
    static final ArchRule the_core_knows_nobody_above_it = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.api..", "org.switchboard.console..", "org.switchboard.launcher..")
            .because("the arrows point down: API and console call the core, never the other way round (DESIGN 2)");

    @ArchTest
    static final ArchRule use_cases_know_neither_rest_nor_pages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.json.bind..", "org.primefaces..")
            .because("the same use case serves the API, the console and jobs (STYLE 1.5)");

    @ArchTest
    static final ArchRule tables_are_behind_the_features_own_types = noClasses()
            .that()
            .resideOutsideOfPackage("org.switchboard.core..jpa..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.switchboard.core..jpa..")
            .because("use cases speak to repository interfaces; entities never leave their package (STYLE 1.3, 4.5)");

    @ArchTest
    static final ArchRule features_never_touch_each_others_tables = slices().matching("org.switchboard.core.(*).jpa..")
            .should()
            .notDependOnEachOther()
            .because("features meet through their root packages or events (STYLE 1.3)");

    @ArchTest
    static final ArchRule entities_and_repositories_are_package_private = classes()
            .that()
            .resideInAPackage("org.switchboard.core..jpa..")
            .and()
            .doNotHaveSimpleName("CallRow") // JPQL's constructor expression needs a public class
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate()
            .because("nobody but CDI and JPA needs them (STYLE 4.6)");

    @ArchTest
    static final ArchRule features_depend_on_each_other_in_one_direction = slices().matching(
                    "org.switchboard.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be understood without all the others");

    @ArchTest
    static final ArchRule joining_facts_does_no_io = noClasses()
            .that()
            .resideInAPackage("org.switchboard.core.call.facts..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                            "org.switchboard.core.call.facts..",
                            "org.switchboard.spi.voice..",
                            "com.fasterxml.jackson..",
                            "java.lang..",
                            "java.math..",
                            "java.nio.charset..",
                            "java.security..",
                            "java.time..",
                            "java.util..")
                    .or(equivalentTo(URI.class))))
            .because(
                    "the same facts give the same call, whatever the database, the network and the clock do (decision 0008)");

    @ArchTest
    static final ArchRule only_the_switch_gets_at_the_tenants_connection = noClasses()
            .that(not(equivalentTo(TenantScope.class)))
            .should()
            .callMethod(EntityManager.class, "unwrap", Class.class)
            .because("a connection outside TenantScope is bound to no tenant, or to the wrong one (DESIGN 3)");

    @ArchTest
    static final ArchRule only_repositories_reach_a_tenants_tables = fields().that(areOfTheTenantsUnit())
            .should()
            .beDeclaredInClassesThat(resideInAPackage("org.switchboard.core..jpa..")
                    .or(equivalentTo(TenantScope.class))
                    .or(simpleName("WebhookEvents")))
            .because("who holds this entity manager needs a scope around it: the fewer, the easier to see (DESIGN 3)");

    @ArchTest
    static final ArchRule few_take_connections_from_the_pool = fields().that()
            .areAnnotatedWith(Resource.class)
            .and()
            .haveRawType(DataSource.class)
            .should()
            .beDeclaredInClassesThat(simpleName("LoginRoleCheck")
                    .or(simpleName("JobLeases"))
                    .or(simpleName("PlatformSql"))
                    .or(simpleName("WebhookInbox")))
            .because("a connection from the pool is bound to nobody; these work on schema platform only (DESIGN 3)");

    @ArchTest
    static final ArchRule the_systems_role_is_lent_in_one_place_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.switchboard.core.own..")
            .should()
            .callMethod(TenantContext.class, "lent", Set.class)
            .because("who lends it has to find out first whose the agent is (decision 0033)");

    private static DescribedPredicate<JavaField> areOfTheTenantsUnit() {
        return DescribedPredicate.describe(
                "are of unit tenant",
                field -> field.isAnnotatedWith(PersistenceContext.class)
                        && field.getAnnotationOfType(PersistenceContext.class)
                                .unitName()
                                .equals("tenant"));
    }

    @ArchTest
    static final ArchRule only_migration_and_provisioning_act_as_owner = noClasses()
            .that()
            .resideOutsideOfPackage("org.switchboard.core.tenancy")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(OwnerDatabase.class)
            .because("the owner sees every tenant; nothing that serves requests may hold its connection (DESIGN 3)");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .that(not(equivalentTo(Clocks.class)))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the time (STYLE 4.4)");

    @ArchTest
    static final ArchRule logging_is_system_logger = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
