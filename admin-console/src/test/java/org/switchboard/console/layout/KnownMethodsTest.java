package org.switchboard.console.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownMethodsTest {
    private final KnownMethods methods = new KnownMethods();

    /** Something that a page calls. */
    public static class Greeter {
        public String greet(String name) {
            return name == null ? "nobody" : "hello " + name;
        }

        public String all(String first, Object... others) {
            return first + others.length;
        }

        public long twice(long number) {
            return 2 * number;
        }

        public String more(String text) {
            return text;
        }

        public String more(Integer number) {
            return number.toString();
        }

        public String refuse() {
            throw new IllegalStateException("not today");
        }
    }

    /** Turns empty texts into nothing and numbers into wider ones, as the server does. */
    private static final class Context extends ELContext {
        @Override
        public <T> T convertToType(Object value, Class<T> type) {
            Object converted =
                    "".equals(value) ? null : value instanceof Integer number ? (Object) number.longValue() : value;
            @SuppressWarnings("unchecked")
            T result = (T) converted;
            return result;
        }

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    private Object call(Object base, String name, Object... arguments) {
        Context context = new Context();
        Object result = methods.invoke(context, base, name, null, arguments);
        return context.isPropertyResolved() ? result : "left to others";
    }

    @Test
    void are_called_with_their_arguments_again_and_again() {
        assertThat(call(new Greeter(), "greet", "Ana")).isEqualTo("hello Ana");
        assertThat(call(new Greeter(), "greet", "Bo")).isEqualTo("hello Bo");
        assertThat(call(new Greeter(), "twice", 21)).isEqualTo(42L);
        assertThat(call("text", "length")).isEqualTo(4);
    }

    @Test
    void take_as_many_as_there_are_where_they_may() {
        assertThat(call(new Greeter(), "all", "a")).isEqualTo("a0");
        assertThat(call(new Greeter(), "all", "a", 1, "b")).isEqualTo("a2");
    }

    @Test
    void get_what_the_server_makes_of_empty_texts() {
        assertThat(call(new Greeter(), "greet", "")).isEqualTo("nobody");
    }

    @Test
    void are_left_to_others_when_it_takes_more_to_choose_one() {
        assertThat(call(new Greeter(), "more", "x")).isEqualTo("left to others");
        assertThat(call(new Greeter(), "missing")).isEqualTo("left to others");
        assertThat(call(List.of("of a class that isn't public"), "size")).isEqualTo("left to others");
        assertThat(call(null, "greet", "x")).isEqualTo("left to others");
    }

    @Test
    void fail_as_themselves() {
        assertThatThrownBy(() -> call(new Greeter(), "refuse"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
