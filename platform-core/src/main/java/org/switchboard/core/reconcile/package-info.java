/** Fills from the providers' lists of calls what webhooks missed: {@link org.switchboard.core.reconcile.Reconciler} looks, a connection at a time. */
package org.switchboard.core.reconcile;
