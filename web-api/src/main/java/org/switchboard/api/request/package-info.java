/** What happens to every request: its id, its size limit, who calls, and the headers of its answer. */
package org.switchboard.api.request;
