/** Lists: items and the cursor of the next page. */
package org.switchboard.api.page;
