package org.switchboard.core.webpage;

/**
 * What a page says to a reader.
 *
 * @param site name of the site: what it calls itself, or else its host
 * @param title may be empty
 * @param description one sentence or two that the page says about itself; may be empty
 * @param text lines, with {@code #} before headings and {@code -} before points of lists; never empty
 */
record ReadablePage(String site, String title, String description, String text) {}
