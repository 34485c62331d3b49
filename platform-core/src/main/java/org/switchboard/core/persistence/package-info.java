/** What all JPA classes share: column types that JPA doesn't know. */
package org.switchboard.core.persistence;
