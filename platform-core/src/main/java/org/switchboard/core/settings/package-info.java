/** What a tenant's administrators set for its console: {@link org.switchboard.core.settings.ManageSettings} changes it, pages read it from {@link org.switchboard.core.settings.KnownSettings}. */
package org.switchboard.core.settings;
