package org.switchboard.console.lead;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.lead.LeadCsv;
import org.switchboard.core.lead.ManageLeads;

/** The list of leads as a table for spreadsheets, with the filters that the address says. */
public class LeadExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_EXPORTED = 50_000;

    @Inject
    private transient ManageLeads leads;

    @Inject
    private transient LeadQuery query;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"leads.csv\"");
        LeadCsv.write(
                leads.list(Visitor.of(request).orElseThrow().context(), query.filter(), 0, MOST_EXPORTED),
                response.getOutputStream());
    }
}
