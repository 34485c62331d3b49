/** Calls over HTTP: placing, listing, transcripts and recordings. */
package org.switchboard.api.call;
