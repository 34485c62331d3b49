/**
 * The voice provider SPI. The host finds a {@link VoiceProvider}, opens a {@link VoiceAccount} for each connection of a
 * tenant and asks that for {@linkplain Capability capabilities}. What a provider can't do, it doesn't offer, and API
 * and console don't show it. Where nothing else is said:
 *
 * <ul>
 *   <li><b>When.</b> The host calls a capability when a user or a job of the tenant wants what the method does.
 *   <li><b>Threads.</b> Many worker threads call at once, so everything is thread-safe.
 *   <li><b>Blocking.</b> A capability's methods may block until the host's time-out interrupts the thread; they then
 *       throw and leave the interrupt flag set. All other methods return at once and do no I/O.
 *   <li><b>Absence.</b> Nothing is null. An empty Optional, text, list or map means "not told" or "none".
 *   <li><b>Errors.</b> What may block may throw {@link VoiceException} with any code, and nothing else. {@code delete}
 *       and {@code release} count what is gone as done. Brackets after {@code INVALID_REQUEST} hold the
 *       {@link VoiceException#field()}.
 *   <li><b>Repeating.</b> A provider never retries. The host retries <i>read-only</i> methods. <i>Idempotent</i> ones
 *       change nothing more when called again. For the others, after {@link VoiceException#outcomeUnknown()} the host
 *       looks with {@link Calls#findByReference} or {@code list} before it decides.
 *   <li><b>Fields.</b> An {@code id} is the provider's, never parsed; {@code raw} is the provider's whole answer; a
 *       name, nickname or title is a label for people; {@code modifiedAt} is the last change at the provider. Phone
 *       numbers are texts where a tenant's own telephony may use pseudo numbers. {@code toString} shows nothing
 *       personal or secret.
 * </ul>
 *
 * @since 1
 */
package org.switchboard.spi.voice;
