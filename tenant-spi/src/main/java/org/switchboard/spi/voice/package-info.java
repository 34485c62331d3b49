/**
 * The voice provider SPI. Start with {@link org.switchboard.spi.voice.VoiceProvider}: the host finds it through
 * {@link java.util.ServiceLoader}, opens a {@link org.switchboard.spi.voice.VoiceAccount} for each connection of a tenant
 * and asks that for capabilities. What a provider can't do, it doesn't offer: there are no methods that throw
 * "not supported".
 *
 * <p>All methods are plain blocking calls. The host calls them from worker threads, puts time-outs, retries and circuit
 * breakers around them, and sets the thread's context class loader to the provider's. Every failure is a
 * {@link org.switchboard.spi.voice.VoiceException}. No argument and no result is ever null; absence is an
 * {@link java.util.Optional} or an empty collection.
 */
package org.switchboard.spi.voice;
