/**
 * The contract kit: what every voice provider must keep, as abstract JUnit 5 classes, and an in-memory provider that keeps
 * it.
 */
package org.switchboard.spi.voice.kit;
