package org.switchboard.core.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Webhooks;

/**
 * Sets the thread's context class loader to the plugin's around every call, also into what the plugin hands out: libraries
 * look there for their own services and must not find the server's.
 */
final class InPlugin implements InvocationHandler {
    private static final List<Class<?>> HANDED_OUT = Stream.concat(
                    Stream.of(VoiceAccount.class, Webhooks.class, InboundWebhooks.class),
                    Stream.of(Capability.class.getPermittedSubclasses()))
            .toList();

    private final Object target;
    private final ClassLoader loader;

    private InPlugin(Object target, ClassLoader loader) {
        this.target = target;
        this.loader = loader;
    }

    /** The provider, wrapped. */
    static VoiceProvider around(VoiceProvider provider, ClassLoader loader) {
        return VoiceProvider.class.cast(wrap(provider, loader, List.of(VoiceProvider.class)));
    }

    /** Does something with that context class loader. */
    static <T> T call(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals") && method.getDeclaringClass() == Object.class) {
            return proxy == arguments[0];
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return handOut(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object handOut(Object result) {
        if (result instanceof Optional<?> optional) {
            return optional.map(this::handOut);
        }
        List<Class<?>> types =
                HANDED_OUT.stream().filter(type -> type.isInstance(result)).toList();
        return types.isEmpty() ? result : wrap(result, loader, types);
    }

    private static Object wrap(Object target, ClassLoader loader, List<Class<?>> types) {
        return Proxy.newProxyInstance(
                VoiceProvider.class.getClassLoader(), types.toArray(Class<?>[]::new), new InPlugin(target, loader));
    }
}
