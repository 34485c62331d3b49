/**
 * Who and which agents there are in all tenants, for those who run the platform: read inside each tenant when it is counted, kept in
 * schema platform. Names, owners and counts; no content. {@link org.switchboard.core.register.FindRegistered} lists.
 */
package org.switchboard.core.register;
