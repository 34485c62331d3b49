/** Errors as RFC 9457 problem documents: one table from codes to statuses, one mapper per kind of failure. */
package org.switchboard.api.problem;
