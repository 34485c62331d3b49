/**
 * The leak drill: calls every endpoint and every page as everybody and looks for what is somebody else's. See docs/isolation.md;
 * a new endpoint or page needs a line in {@link org.switchboard.system.drill.Recipes}.
 */
package org.switchboard.system.drill;
