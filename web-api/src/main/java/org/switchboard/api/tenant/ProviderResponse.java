package org.switchboard.api.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.plugin.Plugin;
import org.switchboard.core.plugin.ProviderFacts;
import org.switchboard.spi.ConfigField;

/**
 * A voice provider of this installation and what a tenant enters to connect to it.
 *
 * @param id null when it failed before it could tell
 * @param spiVersion the version of the SPI that it was compiled against; null when it failed
 * @param capabilities what its accounts can do, for instance {@code calls}
 * @param error why it failed and what to do
 */
record ProviderResponse(
        @Schema(nullable = true) Optional<String> id,
        String name,
        Plugin.Status status,
        Plugin.Source source,
        @Schema(nullable = true) Optional<String> version,
        @Schema(name = "spi_version", nullable = true) Optional<Integer> spiVersion,
        boolean webhooks,
        List<String> capabilities,
        @Schema(name = "config_fields") List<Field> configFields,
        @Schema(nullable = true) Optional<String> error) {

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

    static ProviderResponse of(Plugin plugin) {
        Optional<ProviderFacts> facts = plugin.facts();
        return new ProviderResponse(
                facts.map(told -> told.id().value()),
                facts.map(ProviderFacts::displayName).orElse(plugin.name()),
                plugin.status(),
                plugin.source(),
                plugin.version(),
                facts.map(ProviderFacts::spiVersion),
                facts.map(ProviderFacts::webhooks).orElse(false),
                facts.map(ProviderResponse::capabilities).orElse(List.of()),
                facts.map(told -> told.configFields().stream().map(Field::of).toList())
                        .orElse(List.of()),
                plugin.error());
    }

    private static List<String> capabilities(ProviderFacts facts) {
        return facts.capabilities().stream()
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
