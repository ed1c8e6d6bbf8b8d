package io.barnraiser.platform.database;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Does what {@link BothDatabases} says.
final class BothDatabasesExtension implements ClassTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(BothDatabasesExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Dialect.values()).map(On::new);
    }

    private record On(Dialect dialect) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return "on " + dialect;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Parameters(dialect));
        }
    }

    private record Parameters(Dialect dialect) implements ParameterResolver {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Database.class || type == TestPlace.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getStore(NAMESPACE);
            Lent lent = store.computeIfAbsent(Lent.class, key -> new Lent(servers(context), dialect), Lent.class);
            return parameter.getParameter().getType() == Database.class ? lent.database() : lent.place();
        }

        private static TestServers servers(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .computeIfAbsent(TestServers.class, key -> new TestServers(), TestServers.class);
        }
    }
}
