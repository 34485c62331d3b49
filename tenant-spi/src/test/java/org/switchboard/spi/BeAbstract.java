package org.switchboard.spi;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No default methods. */
final class BeAbstract extends ArchCondition<JavaMethod> {
    static final BeAbstract OR_STATIC = new BeAbstract();

    private BeAbstract() {
        super("be abstract or static");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean allowed = method.getModifiers().contains(JavaModifier.ABSTRACT)
                || method.getModifiers().contains(JavaModifier.STATIC);
        events.add(new SimpleConditionEvent(method, allowed, method.getDescription()));
    }
}
