package org.switchboard.console.layout;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.CsvTable;
import org.switchboard.core.tenancy.TenantContext;

/** A whole list of a tenant as a table for spreadsheets. */
public abstract class CsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> header;

    /** A file of that name, its ending follows. */
    protected CsvServlet(String name, List<String> header) {
        this.name = name;
        this.header = List.copyOf(header);
    }

    /** Values in the header's order. */
    protected abstract Stream<Object[]> rows(TenantContext context, HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Stream<Object[]> rows = rows(Visitor.of(request).orElseThrow().context(), request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        CsvTable.write(response.getOutputStream(), header, rows);
    }
}
