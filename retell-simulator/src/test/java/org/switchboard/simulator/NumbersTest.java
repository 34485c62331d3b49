package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest extends WithSimulator {

    @Nested
    class WhenBuying {
        @Test
        void gives_a_fictional_number_of_the_area() throws Exception {
            RetellClient.Reply reply = buy("'area_code':212");
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.body().path("phone_number").asText()).matches("\\+121255501\\d\\d");
            assertThat(reply.body().path("phone_number_type").asText()).isEqualTo("retell-twilio");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "12", "000", "999", "123", "911", "555", "4155", "800"})
        void refuses_an_area_code_that_does_not_exist(String areaCode) throws Exception {
            String number = areaCode.replaceFirst("^0+(?=.)", "");
            assertThat(buy("'area_code':" + number).status()).isEqualTo(400);
        }

        @Test
        void never_gives_a_number_twice_and_runs_out_after_a_hundred() throws Exception {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                String number =
                        buy("'area_code':415").body().path("phone_number").asText();
                assertThat(seen.add(number)).isTrue();
                client.delete("/delete-phone-number/" + number);
            }
            assertThat(buy("'area_code':415").message()).contains("415");
        }

        @Test
        void refuses_a_certain_number_that_somebody_has() throws Exception {
            assertThat(buy("'phone_number':'+14155550142'").status()).isEqualTo(201);
            assertThat(other.post("/create-phone-number", "{'phone_number':'+14155550142'}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class WhenBinding {
        @ParameterizedTest
        @ValueSource(strings = {"[0.5]", "[0.5,0.6]", "[0,1]", "[1.1]", "[-0.5,1.5]"})
        void refuses_weights_that_do_not_add_up_to_one(String weights) throws Exception {
            String agent = client.createAgent("");
            String bindings = weights.replaceAll("[-\\d.]+", "{'agent_id':'" + agent + "','weight':$0}");
            assertThat(buy("'inbound_agents':" + bindings).status()).isEqualTo(400);
        }

        @Test
        void takes_weights_that_add_up_to_one_but_for_rounding() throws Exception {
            String agent = client.createAgent("");
            String binding = "{'agent_id':'%s','weight':%s}";
            String three = String.join(
                    ",", binding.formatted(agent, 0.1), binding.formatted(agent, 0.2), binding.formatted(agent, 0.7));
            assertThat(buy("'inbound_agents':[" + three + "]").status()).isEqualTo(201);
        }

        @Test
        void refuses_an_agent_of_another_workspace() throws Exception {
            String foreign = other.createAgent("");
            String number = buy("").body().path("phone_number").asText();
            String bindings = "{'outbound_agents':[{'agent_id':'%s','weight':1}]}".formatted(foreign);
            assertThat(client.patch("/update-phone-number/" + number, bindings).status())
                    .isEqualTo(422);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "'draft'", "'v2'", "'Not a tag'"})
        void refuses_a_version_that_is_not_there(String version) throws Exception {
            String binding = "'inbound_agents':[{'agent_id':'%s','weight':1,'agent_version':%s}]";
            String agent = client.createAgent("");
            assertThat(buy(binding.formatted(agent, version)).status()).isEqualTo(400);
            assertThat(buy(binding.formatted(agent, "0")).status()).isEqualTo(201);
            assertThat(buy(binding.formatted(agent, "'latest_published'")).status())
                    .isEqualTo(201);
        }

        @Test
        void unbinds_by_null() throws Exception {
            String number = client.buyNumber(client.createAgent(""));
            JsonNode changed = client.patch("/update-phone-number/" + number, "{'inbound_agents':null}")
                    .body();
            assertThat(changed.path("inbound_agents").isNull()).isTrue();
            assertThat(changed.path("outbound_agents")).hasSize(1);
        }
    }

    @Nested
    class WhenImporting {
        @Test
        void keeps_the_trunk_but_never_tells_the_password() throws Exception {
            JsonNode number = client.post(
                            "/import-phone-number",
                            "{'phone_number':'+12125550173','termination_uri':'sip.example.com',"
                                    + "'sip_trunk_auth_username':'u','sip_trunk_auth_password':'p','transport':'TLS'}")
                    .body();
            assertThat(number.path("sip_outbound_trunk_config").toString())
                    .isEqualTo(
                            "{\"termination_uri\":\"sip.example.com\",\"auth_username\":\"u\",\"transport\":\"TLS\"}");
            assertThat(number.toString()).doesNotContain("password");
        }

        @Test
        void checks_the_form_only_when_asked_to() throws Exception {
            String body = "{'phone_number':'reception','termination_uri':'sip.example.com'%s}";
            assertThat(client.post("/import-phone-number", body.formatted("")).status())
                    .isEqualTo(201);
            assertThat(client.post("/import-phone-number", body.formatted(",'ignore_e164_validation':false"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void is_found_by_a_literal_and_by_an_encoded_plus() throws Exception {
        String number = buy("").body().path("phone_number").asText();
        assertThat(client.get("/get-phone-number/" + number).status()).isEqualTo(200);
        assertThat(client.get("/get-phone-number/" + number.replace("+", "%2B")).status())
                .isEqualTo(200);
        assertThat(client.get("/v2/list-phone-numbers").body().path("items")).hasSize(1);
    }

    private RetellClient.Reply buy(String fields) throws Exception {
        return client.post("/create-phone-number", "{" + fields + "}");
    }
}
