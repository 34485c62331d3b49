package org.switchboard.retell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.switchboard.retell", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule needs_only_the_spi_the_jdk_and_jackson = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.switchboard.retell..", "org.switchboard.spi..", "java..", "javax..", "com.fasterxml.jackson..")
            .because("a provider must load in a class loader that sees nothing of the host but the SPI");

    @ArchTest
    static final ArchRule shows_one_class = classes()
            .that()
            .resideInAPackage("org.switchboard.retell")
            .and()
            .doNotHaveSimpleName("RetellProvider")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic()
            .because("the host knows a provider by its entry point and the SPI, and nothing else of it");

    @ArchTest
    static final ArchRule wire_shapes_know_only_json = noClasses()
            .that()
            .resideInAPackage("org.switchboard.retell.wire")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.switchboard.spi..", "org.switchboard.retell")
            .because("a wire record says what Retell sends; what it means is decided outside of it");
}
