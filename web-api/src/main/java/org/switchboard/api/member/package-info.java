/** A tenant's members and invitations over HTTP, and how a new tenant signs up. */
package org.switchboard.api.member;
