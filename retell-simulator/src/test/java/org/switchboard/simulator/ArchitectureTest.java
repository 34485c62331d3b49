package org.switchboard.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.switchboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knows_nothing_of_the_platform = classes()
            .that()
            .resideInAPackage("org.switchboard.simulator..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.switchboard.simulator..",
                    "java..",
                    "javax.crypto..",
                    "com.fasterxml.jackson..",
                    "io.javalin..",
                    "kotlin..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "picocli..")
            .because("it stands in for the provider, for any integrator");
}
