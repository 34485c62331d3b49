package org.switchboard.api;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.switchboard.api.request.Requires;

@AnalyzeClasses(packages = "org.switchboard.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_api_knows_the_core_and_the_spi_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.switchboard.console..",
                    "org.switchboard.retell..",
                    "org.switchboard.simulator..",
                    "org.switchboard.launcher..")
            .because("API and console are side by side, and providers are plugins (DESIGN 2)");

    @ArchTest
    static final ArchRule the_api_knows_no_tables = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.core..jpa..", "jakarta.persistence..", "java.sql..", "javax.sql..")
            .because("a resource converts, calls one use case and converts (STYLE 9.1)");

    @ArchTest
    static final ArchRule the_api_opens_no_transactions = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("TenantScope")
            .because("use cases decide where a transaction begins and whose it is (DESIGN 3)");

    @ArchTest
    static final ArchRule resources_are_called_so = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("a suffix has one meaning (STYLE 3.3)");

    @ArchTest
    static final ArchRule every_operation_says_who_may_call_it = methods()
            .that(are(operations()))
            .should(sayWhoMayCall())
            .because("whoever adds an operation decides who may call it; one that says nothing is nobody's");

    private static DescribedPredicate<JavaMethod> operations() {
        return DescribedPredicate.describe(
                "operations",
                method -> method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type -> type.isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(PermitAll.class);
                boolean guarded = method.isAnnotatedWith(Requires.class)
                        || method.getOwner().isAnnotatedWith(Requires.class);
                events.add(new SimpleConditionEvent(
                        method, open || guarded, method.getFullName() + " doesn't say who may call it"));
            }
        };
    }
}
