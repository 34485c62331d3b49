package org.switchboard.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.switchboard.launcher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_THE_APPLICATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.switchboard.core..",
                    "org.switchboard.api..",
                    "org.switchboard.console..",
                    "org.switchboard.spi..")
            .because("the application runs in a process of its own, configured by environment only");

    @ArchTest
    static final ArchRule PARTS_DO_NOT_KNOW_THE_COMMANDS = noClasses()
            .that()
            .resideInAnyPackage("..launcher.data..", "..launcher.database..", "..launcher.server..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Command")
            .because("commands use the parts, never the other way round");

    @ArchTest
    static final ArchRule DATABASE_AND_SERVER_ARE_STRANGERS = slices().matching("..launcher.(database|server)..")
            .should()
            .notDependOnEachOther()
            .because("the one place where they meet is Platform");
}
