package org.switchboard.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class ProblemTypesTest {

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_status_and_a_type_of_its_name(ProblemCode code) {
        Problem problem = ProblemTypes.of(new DomainException(code, "Words."));

        assertThat(problem.status()).isBetween(400, 599);
        assertThat(problem.type())
                .isEqualTo("urn:problem-type:switchboard:"
                        + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.detail()).isEqualTo("Words.");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT, 400",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "TENANT_NOT_ACTIVE, 403",
        "DO_NOT_CALL, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "TENANT_CHOICE_REQUIRED, 409",
        "LINK_EXPIRED, 410",
        "NO_SUCH_PART, 416",
        "IDEMPOTENCY_KEY_REUSED, 422",
        "PAGE_UNREADABLE, 422",
        "QUOTA_EXCEEDED, 429",
        "RATE_LIMITED, 429",
        "PAGE_UNREACHABLE, 502",
        "PROVIDER_UNAVAILABLE, 503",
        "TENANT_UPGRADING, 503",
        "BUSY, 503",
        "PAGE_TOO_SLOW, 504"
    })
    void clients_can_rely_on_these(ProblemCode code, int status) {
        assertThat(ProblemTypes.of(new DomainException(code, "Words.")).status())
                .isEqualTo(status);
    }

    @Test
    void names_fields_and_choices() {
        assertThat(ProblemTypes.of(DomainException.invalid("slug", "Shorter.")).errors())
                .containsExactly(new DomainException.FieldProblem("slug", "Shorter."));
        assertThat(ProblemTypes.of(DomainException.choose("Choose.", List.of("a", "b")))
                        .choices())
                .containsExactly("a", "b");
    }
}
