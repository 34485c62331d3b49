/** The people of a tenant: who they are, how they come in, what they may do, how they leave. And how a new tenant signs up. */
package org.switchboard.core.member;
