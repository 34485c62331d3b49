package org.switchboard.api.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a tenant is suspended, for those who run the platform; its own people aren't told. */
record SuspendRequest(@Schema(nullable = true) String reason) {}
