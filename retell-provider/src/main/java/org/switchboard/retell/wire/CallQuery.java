package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Body of list-calls. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallQuery(CallFilter filterCriteria, String sortOrder, int limit, String paginationKey) {}
