package org.switchboard.console.call;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.call.SearchCalls;

/** The list of calls as a table for spreadsheets, with the filters that the address says. */
public class CallExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchCalls calls;

    @Inject
    private transient CallQuery query;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"calls.csv\"");
        calls.export(Visitor.of(request).orElseThrow().context(), query.search(), response.getOutputStream());
    }
}
