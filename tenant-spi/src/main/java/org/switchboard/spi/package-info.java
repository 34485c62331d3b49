/**
 * What a provider tells of itself and gets from the host. First read {@link org.switchboard.spi.voice}.
 *
 * @since 1
 */
package org.switchboard.spi;
