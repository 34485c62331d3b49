package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.PhoneNumber;
import org.switchboard.retell.wire.RetellJson;
import org.switchboard.retell.wire.RetellLlm;

class WireShapesTest {
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("get-agent.response.json", Agent.class),
                Arguments.of("create-retell-llm.response.json", RetellLlm.class),
                Arguments.of("create-phone-number.response.json", PhoneNumber.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void what_is_read_is_written_back_unknown_members_included(String fixture, Class<?> shape) throws IOException {
        ObjectNode tree = (ObjectNode) Fixtures.tree(fixture);
        tree.putObject("invented_tomorrow").put("deep", 1.50);
        JsonNode sent = Fixtures.tree(RetellJson.write(tree));
        assertThat(Fixtures.tree(RetellJson.write(RetellJson.read(sent, shape))))
                .isEqualTo(sent);
    }
}
