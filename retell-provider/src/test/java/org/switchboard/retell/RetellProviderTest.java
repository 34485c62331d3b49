package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.kit.KitContext;

class RetellProviderTest {
    private final StubRetell retell = new StubRetell();
    private final RetellProvider provider = new RetellProvider();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(VoiceProvider.class))
                .hasAtLeastOneElementOfType(RetellProvider.class)
                .extracting(found -> found.id().value())
                .contains("retell");
    }

    @Test
    void asks_for_the_api_key_as_a_secret() {
        assertThat(provider.configFields())
                .singleElement()
                .returns("api_key", ConfigField::name)
                .returns(true, ConfigField::isSecret)
                .returns(true, ConfigField::required);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "key ", "key\n", "schlüssel"})
    void a_malformed_key_is_refused_before_it_is_used(String key) {
        assertThatThrownBy(() -> provider.open(KitContext.of(Map.of("api_key", key))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("schlüssel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com", "api.retellai.com", "https:///x"})
    void a_base_url_must_be_a_web_address(String url) {
        KitContext context = new KitContext(Map.of("api_key", "k"), Map.of("base-url", url), Clock.systemUTC());
        assertThatThrownBy(() -> provider.open(context)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_check_answers_with_the_name_of_the_workspace() {
        retell.answer(200, "{\"org_name\":\"Juniper & Vale\",\"api_key_name\":null}");
        assertThat(StubAccount.at(retell.url()).check()).isEqualTo("Juniper & Vale");
    }

    @Test
    void the_check_makes_do_without_the_young_endpoint() {
        retell.answer(404, "").answer(200, Fixtures.text("get-concurrency.response.json"));
        assertThat(StubAccount.at(retell.url()).check()).isEqualTo("Retell workspace");
        assertThat(retell.lines()).containsExactly("GET /get-api-key-info", "GET /get-concurrency");
    }

    @Test
    void the_check_tells_a_refused_key() {
        retell.answer(404, "").answer(401, Fixtures.text("error.401.json"));
        assertThat(StubAccount.failure(() -> StubAccount.at(retell.url()).check())
                        .code())
                .isEqualTo(Code.CREDENTIALS_REFUSED);
    }
}
