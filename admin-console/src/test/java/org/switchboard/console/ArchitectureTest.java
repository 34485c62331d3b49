package org.switchboard.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;

@AnalyzeClasses(packages = "org.switchboard.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_console_never_calls_our_rest_api = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.switchboard.api..")
            .because("console and API call the same use cases in process (STYLE 1.5)");

    @ArchTest
    static final ArchRule the_console_knows_no_provider = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.retell..", "org.switchboard.simulator..")
            .because("providers are plugins: forms and words come from what they describe (STYLE 5.3)");

    @ArchTest
    static final ArchRule the_console_never_touches_tables = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.core..jpa..", "jakarta.persistence..", "java.sql..")
            .because("only use cases read and write data, so the same permissions hold here and in the API");

    @ArchTest
    static final ArchRule page_beans_have_an_explicit_scope = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should()
            .beAnnotatedWith(jakarta.enterprise.context.RequestScoped.class)
            .orShould()
            .beAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
            .orShould()
            .beAnnotatedWith(jakarta.faces.view.ViewScoped.class)
            .because("a bean without a scope is made anew for every expression of the page (STYLE 12.3)");
}
