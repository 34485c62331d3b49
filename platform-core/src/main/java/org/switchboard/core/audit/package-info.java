/**
 * Who changed what, when and from where. Use cases call {@link org.switchboard.core.audit.Audit} (inside a tenant) or
 * {@link org.switchboard.core.audit.PlatformAudit} in the transaction of the change; {@link org.switchboard.core.audit.FindAudit}
 * reads.
 */
package org.switchboard.core.audit;
