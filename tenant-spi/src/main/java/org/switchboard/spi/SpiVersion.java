package org.switchboard.spi;

/**
 * The version of this SPI. It grows when something is added that a host must know about; signatures never change, so a host
 * runs providers of its own version and of all earlier ones.
 *
 * @since 1
 */
public final class SpiVersion {
    /**
     * The version of the SPI at hand. A constant that javac copies into the classes of a provider, so that the provider goes on
     * telling the version that it was compiled against.
     */
    public static final int CURRENT = 2;

    private SpiVersion() {}
}
