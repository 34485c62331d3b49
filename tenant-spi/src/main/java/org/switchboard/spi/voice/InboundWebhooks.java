package org.switchboard.spi.voice;

/**
 * Webhooks of a provider that asks what to do when a number rings. A provider whose {@link VoiceProvider#webhooks()} isn't one of
 * these doesn't ask.
 *
 * @since 2
 */
public interface InboundWebhooks extends Webhooks {

    /**
     * The body of our response, with status 200 and type {@code application/json}, to the delivery that
     * {@link #parse} read as {@link VoiceEvent.InboundRinging}. The caller hears ringing meanwhile. Doesn't block, no I/O,
     * thread-safe, never fails.
     */
    byte[] answer(InboundAnswer answer);
}
