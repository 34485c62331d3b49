package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;

/**
 * Entry point of a plugin. {@link java.util.ServiceLoader} makes one for all tenants and the server's life. The
 * constructor does no I/O either. All methods but {@link #open} always answer the same.
 */
public interface VoiceProvider {

    /** The provider's name in URLs and data, unique in an installation. */
    ProviderId id();

    /** The name people see, e.g. {@code Retell AI}. */
    String displayName();

    /** {@link org.switchboard.spi.SpiVersion#CURRENT}, as compiled in. */
    int spiVersion();

    /** What a tenant enters to connect an account, in the order of the form. */
    List<ConfigField> configFields();

    /** What its accounts can do, no more and no less; also shown before one is connected. */
    Set<Class<? extends Capability>> capabilities();

    /**
     * Opens a tenant's account. Called before the first use and after new credentials or long disuse; wrong ones
     * show when used.
     *
     * @throws IllegalArgumentException when a required credential is missing or malformed
     */
    VoiceAccount open(ProviderContext context);

    /** How the provider reports calls. Empty: it sends no webhooks. */
    Optional<Webhooks> webhooks();
}
