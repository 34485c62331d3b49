package org.switchboard.retell.wire;

import java.math.BigDecimal;

/** A word with its offsets into the audio in seconds. */
public record Word(String word, BigDecimal start, BigDecimal end) {}
