package org.switchboard.spi;

/** The version of this SPI. Signatures never change, so a host runs providers of its own and all earlier versions. */
public final class SpiVersion {
    /** The version at hand, which javac copies into the provider. */
    public static final int CURRENT = 2;

    private SpiVersion() {}
}
