package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;

/**
 * Entry point of a plugin, found by {@link java.util.ServiceLoader}. One instance serves all tenants for the life of the
 * server; it must be thread-safe. The constructor and the methods here do no I/O.
 *
 * @since 1
 */
public interface VoiceProvider {

    /** The provider's stable name, unique in an installation. Always the same value. */
    ProviderId id();

    /** The name people see, for instance {@code Retell AI}. */
    String displayName();

    /** {@link org.switchboard.spi.SpiVersion#CURRENT} of the SPI that the provider was compiled against. */
    int spiVersion();

    /** The values that a tenant must enter to connect an account, in the order of the form. Always the same ones. */
    List<ConfigField> configFields();

    /**
     * What its accounts can do, to be shown before anybody has connected one. {@link VoiceAccount#capability(Class)} gives
     * these and no others. Always the same set.
     */
    Set<Class<? extends Capability>> capabilities();

    /**
     * Opens a tenant's account. Called when a connection is first used and after its credentials changed; does no I/O, so
     * wrong credentials show at the first use.
     *
     * @throws IllegalArgumentException when a required credential is missing or malformed
     */
    VoiceAccount open(ProviderContext context);

    /**
     * How the provider reports calls to us. It stands here and not among the account's capabilities, because the host
     * must route a delivery before it knows whose account it is. Empty: the provider sends no webhooks.
     */
    Optional<Webhooks> webhooks();
}
