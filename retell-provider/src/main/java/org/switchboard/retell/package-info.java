/**
 * The Retell AI plugin. {@link org.switchboard.retell.RetellProvider} is the entry point and the only public class; wire
 * shapes are in {@code org.switchboard.retell.wire}.
 */
package org.switchboard.retell;
