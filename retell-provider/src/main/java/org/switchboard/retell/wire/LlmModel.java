package org.switchboard.retell.wire;

/** Body of update-retell-llm that sets one model, clears the other kind's and leaves everything else; the same part of get-retell-llm. */
public record LlmModel(String model, String s2sModel) {}
