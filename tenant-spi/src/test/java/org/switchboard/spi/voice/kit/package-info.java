/**
 * The contract kit: what every voice provider must keep, as abstract JUnit 5 classes, and an in-memory provider that keeps
 * it. A provider's own tests extend {@link org.switchboard.spi.voice.kit.VoiceProviderContract} and, when it sends webhooks,
 * {@link org.switchboard.spi.voice.kit.WebhooksContract}.
 */
package org.switchboard.spi.voice.kit;
