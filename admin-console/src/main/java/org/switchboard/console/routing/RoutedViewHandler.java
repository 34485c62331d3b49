package org.switchboard.console.routing;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Beans;
import org.switchboard.console.look.Look;

/** Lets forms post to the address the browser shows, query included, and speaks the language the visitor chose. */
public class RoutedViewHandler extends ViewHandlerWrapper {
    public RoutedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object address = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null || !viewId.equals(context.getViewRoot().getViewId())) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Beans.getReference(Look.class)
                .language()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> super.calculateLocale(context));
    }
}
