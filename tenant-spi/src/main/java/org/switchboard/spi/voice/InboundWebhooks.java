package org.switchboard.spi.voice;

/**
 * Webhooks of a provider that also asks what to do when a number rings.
 *
 * @since 2
 */
public interface InboundWebhooks extends Webhooks {

    /**
     * The body of the host's response (status 200, {@code application/json}) to an {@link VoiceEvent.InboundRinging}.
     * The caller hears ringing meanwhile. Never fails.
     */
    byte[] answer(InboundAnswer answer);
}
