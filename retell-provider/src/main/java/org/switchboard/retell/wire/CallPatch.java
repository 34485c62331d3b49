package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/** Body of update-call: null leaves a setting as it is; {@code metadata} replaces the whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallPatch(JsonNode metadata, String dataStorageSetting) {}
