package org.switchboard.api.tenant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceProvider;

/** A voice provider of this installation and what a tenant enters to connect to it. */
record ProviderResponse(
        String id,
        String name,
        @Schema(name = "spi_version") int spiVersion,
        boolean webhooks,
        @Schema(name = "config_fields") List<Field> configFields) {

    /** A value to enter. Secret values can be written, never read. */
    record Field(String name, String label, String help, boolean secret, boolean required, List<String> choices) {
        static Field of(ConfigField field) {
            return new Field(
                    field.name(), field.label(), field.help(), field.isSecret(), field.required(), field.choices());
        }
    }

    static ProviderResponse of(VoiceProvider provider) {
        return new ProviderResponse(
                provider.id().value(),
                provider.displayName(),
                provider.spiVersion(),
                provider.webhooks().isPresent(),
                provider.configFields().stream().map(Field::of).toList());
    }
}
