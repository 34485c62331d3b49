package org.switchboard.core.plugin;

/** A plugin that can't be used. The message ends the sentence "plugin … is refused:" and says what to do. */
final class RefusedPluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedPluginException(String message) {
        super(message);
    }

    RefusedPluginException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same for whatever a plugin threw while it was loaded. */
    static RefusedPluginException of(Throwable thrown) {
        if (thrown instanceof RefusedPluginException refused) {
            return refused;
        }
        Throwable reason = thrown;
        while (reason.getCause() != null && !isUnfit(reason)) {
            reason = reason.getCause();
        }
        String remedy = isUnfit(reason)
                ? "a class or method is missing or of another version: put every library that the plugin needs into its folder"
                        + " (of Switchboard it sees the SPI only), or take another release of it"
                : "ask its author for a release that passes the contract kit, or remove it";
        return new RefusedPluginException("it fails while it is loaded (" + reason + "): " + remedy, thrown);
    }

    private static boolean isUnfit(Throwable thrown) {
        return thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError);
    }
}
