package org.switchboard.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException.FieldProblem;

class CheckTest {
    private final Check check = new Check();

    @Test
    void text_comes_back_without_white_space_around() {
        assertThat(check.text("  Ana ", "name", 5)).isEqualTo("Ana");
        assertThat(check.optionalText(" \t", "description", 5)).isEmpty();
        assertThat(check.optionalText(null, "description", 5)).isEmpty();
        assertThatCode(check::done).doesNotThrowAnyException();
    }

    @Test
    void missing_text_names_the_field_in_words() {
        check.text(null, "admin_name", 5);
        check.text("  ", "voice_id", 5);
        assertThat(problems())
                .containsExactly(
                        new FieldProblem("admin_name", "Fill in admin name."),
                        new FieldProblem("voice_id", "Fill in voice id."));
    }

    @Test
    void long_text_and_the_null_character_are_refused() {
        check.text("123456", "name", 5);
        check.optionalText("a\0b", "description", 5);
        assertThat(problems()).extracting(FieldProblem::field).containsExactly("name", "description");
    }

    @Test
    void a_value_type_says_itself_what_is_wrong() {
        Integer refused = check.value("x", "slug", CheckTest::refuse);
        Integer count = check.value("7", "count", Integer::valueOf);
        assertThat(refused).isNull();
        assertThat(count).isEqualTo(7);
        assertThat(problems()).containsExactly(new FieldProblem("slug", "x won't do"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        check.that(false, "one", "first").that(true, "two", "second").that(false, "three", "third");
        assertThatThrownBy(check::done)
                .hasMessage("first")
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.INVALID_INPUT);
                    assertThat(e.field()).contains("one");
                    assertThat(e.fields()).extracting(FieldProblem::field).containsExactly("one", "three");
                });
    }

    private List<FieldProblem> problems() {
        try {
            check.done();
            return List.of();
        } catch (DomainException e) {
            return e.fields();
        }
    }

    private static Integer refuse(String text) {
        throw new IllegalArgumentException(text + " won't do");
    }
}
