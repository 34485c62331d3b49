package org.switchboard.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.DomainException.FieldProblem;
import org.switchboard.spi.ConfigField;

class EnteredValuesTest {
    private static final List<ConfigField> FORM = List.of(
            ConfigField.choice("login", "Login", "", List.of("key", "oauth")),
            ConfigField.secret("api_key", "API key", "").visibleWhen("login", "key"),
            ConfigField.choice("grant", "Grant", "", List.of("client", "person"))
                    .visibleWhen("login", "oauth"),
            ConfigField.secret("client_secret", "Client secret", "").visibleWhen("grant", "client"),
            ConfigField.text("region", "Region", "").optional());

    @Test
    void what_fits_the_form_is_kept_without_white_space_around() {
        assertThat(EnteredValues.check(FORM, Map.of("login", "key", "api_key", " k1 ", "region", " ")))
                .isEqualTo(Map.of("login", "key", "api_key", "k1"));
    }

    @Test
    void a_field_that_is_asked_for_must_be_filled_in() {
        assertThat(problems(Map.of("login", "key"))).containsExactly(new FieldProblem("api_key", "Fill in api key."));
        assertThat(problems(Map.of())).extracting(FieldProblem::field).containsExactly("login");
    }

    @Test
    void a_field_that_is_not_asked_for_is_neither_required_nor_stored() {
        assertThat(EnteredValues.check(
                        FORM, Map.of("login", "oauth", "grant", "person", "api_key", "typed before", "region", "eu")))
                .isEqualTo(Map.of("login", "oauth", "grant", "person", "region", "eu"));
    }

    @Test
    void a_hidden_choice_hides_what_depends_on_it() {
        assertThat(EnteredValues.check(
                        FORM, Map.of("login", "key", "api_key", "k1", "grant", "client", "client_secret", "s")))
                .isEqualTo(Map.of("login", "key", "api_key", "k1"));
    }

    @Test
    void other_choices_and_unknown_fields_are_named_all_at_once() {
        assertThat(problems(Map.of("login", "magic", "colour", "blue")))
                .containsExactly(
                        new FieldProblem("login", "Choose one of [key, oauth]."),
                        new FieldProblem("colour", "This provider has no such setting."));
    }

    private static List<FieldProblem> problems(Map<String, String> entered) {
        return catchThrowableOfType(DomainException.class, () -> EnteredValues.check(FORM, entered))
                .fields();
    }
}
