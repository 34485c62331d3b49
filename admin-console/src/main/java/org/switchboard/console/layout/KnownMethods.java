package org.switchboard.console.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.LambdaExpression;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds each method that pages call once. The server's own resolver looks through all of a class's methods at every call, and a
 * list of calls makes a thousand. What isn't plain (overloaded, not public, with a function as argument) is left to that one.
 */
public final class KnownMethods extends ELResolver {
    private final Map<Call, Optional<Method>> known = new ConcurrentHashMap<>();

    private record Call(Class<?> type, String name, int arguments) {
        Optional<Method> find() {
            List<Method> found = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .filter(method -> method.isVarArgs() || method.getParameterCount() == arguments)
                    .toList();
            return found.size() == 1 ? found.stream().filter(this::isPlain).findFirst() : Optional.empty();
        }

        private boolean isPlain(Method method) {
            Class<?> home = method.getDeclaringClass();
            return !Modifier.isStatic(method.getModifiers())
                    && arguments >= method.getParameterCount() - (method.isVarArgs() ? 1 : 0)
                    && Modifier.isPublic(home.getModifiers())
                    && home.getModule().isExported(home.getPackageName());
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || types != null || Arrays.stream(arguments).anyMatch(LambdaExpression.class::isInstance)) {
            return null;
        }
        Method method = known.computeIfAbsent(new Call(base.getClass(), name.toString(), arguments.length), Call::find)
                .orElse(null);
        if (method == null) {
            return null;
        }
        try {
            Object result = method.invoke(base, converted(context, method, arguments));
            context.setPropertyResolved(base, name);
            return result;
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        Object[] all = new Object[types.length];
        for (int i = 0; i < single; i++) {
            all[i] = converted(context, types[i], arguments[i]);
        }
        if (method.isVarArgs()) {
            Class<?> each = types[single].getComponentType();
            all[single] = Array.newInstance(each, arguments.length - single);
            for (int i = single; i < arguments.length; i++) {
                Array.set(all[single], i - single, converted(context, each, arguments[i]));
            }
        }
        return all;
    }

    // What fits is passed on. Empty texts mean something to other resolvers.
    private static Object converted(ELContext context, Class<?> type, Object argument) {
        return type.isInstance(argument) && !argument.equals("") ? argument : context.convertToType(argument, type);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Properties are not this one's.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
