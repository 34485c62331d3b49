/** Keys by which programs use the API on behalf of a tenant's member. */
package org.switchboard.core.apikey;
