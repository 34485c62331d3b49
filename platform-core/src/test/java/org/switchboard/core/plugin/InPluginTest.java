package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.KitContext;

class InPluginTest {
    private final VoiceProvider provider =
            InPlugin.around(new FakeVoiceProvider(), FakeVoiceProvider.class.getClassLoader());

    @Test
    void webhooks_keep_what_more_they_can_do() {
        assertThat(provider.webhooks().orElseThrow())
                .isInstanceOf(InboundWebhooks.class)
                .satisfies(InPluginTest::isWrapped);
    }

    @Test
    void every_capability_is_handed_out_wrapped() {
        assertThat(provider.capabilities()).isNotEmpty();
        try (VoiceAccount account = provider.open(KitContext.of(Map.of(FakeVoiceProvider.API_KEY, "key")))) {
            for (Class<? extends Capability> capability : provider.capabilities()) {
                assertThat(account.capability(capability).orElseThrow()).satisfies(InPluginTest::isWrapped);
            }
        }
    }

    private static void isWrapped(Object handedOut) {
        assertThat(Proxy.isProxyClass(handedOut.getClass())).isTrue();
    }
}
