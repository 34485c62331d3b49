package org.switchboard.spi;

/**
 * The version of this SPI. It grows when something is added that a host must know about; signatures never change.
 *
 * @since 1
 */
public final class SpiVersion {
    /** The version a provider is compiled against. */
    public static final int CURRENT = current();

    private SpiVersion() {}

    // A method call, so that javac does not copy the number into the provider's classes of an older release.
    private static int current() {
        return 1;
    }
}
