/** How complete the calls of each provider account are, for those who run the platform. */
package org.switchboard.api.reconcile;
