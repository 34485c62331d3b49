package org.switchboard.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.switchboard.spi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule needs_only_the_jdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.switchboard.spi..", "java..")
            .because("whatever the SPI needs, every plugin would have to bring in the same version");

    @ArchTest
    static final ArchRule no_method_can_be_left_out = methods()
            .that()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .should(BeAbstract.OR_STATIC)
            .because("a default that throws or does nothing would be a capability that isn't one");
}
