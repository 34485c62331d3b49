package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Body of publish-agent-version: a null title leaves it as it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(int version, String versionTitle) {}
