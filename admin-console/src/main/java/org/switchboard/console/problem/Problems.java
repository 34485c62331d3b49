package org.switchboard.console.problem;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.DomainException.FieldProblem;
import org.switchboard.core.problem.ProblemCode;

/** Shows what a use case refused: beside the fields it names, or else over the form. */
public final class Problems {
    private Problems() {}

    /** Runs a use case; if it refuses, tells the person and answers false, so that the page stays with its input. */
    public static boolean told(Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (DomainException refused) {
            show(refused);
            return false;
        }
    }

    /** The result of a use case; empty when what it is about doesn't exist for this person. */
    public static <T> Optional<T> found(Supplier<T> useCase) {
        try {
            return Optional.of(useCase.get());
        } catch (DomainException refused) {
            if (refused.code() == ProblemCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** What the id in the address stands for; null when there is nothing of the kind for this person. */
    public static <T> T ofAddress(Function<UUID, T> useCase) {
        return Requested.id("id").flatMap(id -> found(() -> useCase.apply(id))).orElse(null);
    }

    /** Ends the page with "not found", status 404, when there is nothing to show. */
    public static void require(Object shown) throws IOException {
        if (shown == null) {
            missing();
        }
    }

    /** Ends the page with "not found", status 404. */
    public static void missing() throws IOException {
        Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
    }

    private static void show(DomainException refused) {
        if (refused.fields().isEmpty()) {
            Messages.addGlobalError("{0}", Refusals.say(refused));
        }
        refused.fields().forEach(problem -> show(refused.code(), problem));
    }

    /** Inputs have the names of the API's fields as ids, so both speak of the same thing. */
    private static void show(ProblemCode code, FieldProblem problem) {
        UIForm form = Components.getCurrentForm();
        UIComponent found = form == null ? null : form.findComponent(problem.field());
        FacesMessage message =
                new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.say(code, problem.message()), null);
        if (found instanceof UIInput input) {
            // An invalid input shows what was submitted, so that must be there again.
            input.setValid(false);
            input.setSubmittedValue(Faces.getRequestParameter(input.getClientId()));
            FacesContext.getCurrentInstance().addMessage(input.getClientId(), message);
        } else {
            FacesContext.getCurrentInstance().addMessage(null, message);
        }
    }
}
