package org.switchboard.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

class ManageSettingsTest {
    private final TenantContext customer = TenantContext.of(
            new TenantId(UUID.randomUUID()), new TenantSchema("t_abcdefghijkl"), Role.CUSTOMER, UUID.randomUUID());
    // Asked before anything is looked at.
    private final ManageSettings settings = new ManageSettings(null, null, null, null);

    @Test
    void customers_neither_see_nor_change_settings() {
        forbidden(() -> settings.get(customer));
        forbidden(() -> settings.change(customer, new ManageSettings.Request("Theirs", null, null, null)));
        forbidden(() -> settings.changeLogo(customer, Optional.empty()));
    }

    private static void forbidden(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
    }
}
