/** Audit logs: who changed what. */
package org.switchboard.api.audit;
