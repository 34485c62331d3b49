package org.switchboard.api.tenant;

import java.util.List;
import java.util.Optional;
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

    /**
     * A value to enter. Secret values can be written, never read.
     *
     * @param visibleWhen the field is asked for only when this holds; null: always
     */
    record Field(
            String name,
            String label,
            String help,
            ConfigField.Type type,
            boolean secret,
            boolean required,
            List<String> choices,
            @Schema(name = "visible_when", nullable = true) Optional<Condition> visibleWhen) {
        static Field of(ConfigField field) {
            return new Field(
                    field.name(),
                    field.label(),
                    field.help(),
                    field.type(),
                    field.isSecret(),
                    field.required(),
                    field.choices(),
                    field.visibleWhen().map(condition -> new Condition(condition.field(), condition.value())));
        }
    }

    /** Another field of the form has this value. */
    record Condition(String field, String value) {}

    static ProviderResponse of(VoiceProvider provider) {
        return new ProviderResponse(
                provider.id().value(),
                provider.displayName(),
                provider.spiVersion(),
                provider.webhooks().isPresent(),
                provider.configFields().stream().map(Field::of).toList());
    }
}
