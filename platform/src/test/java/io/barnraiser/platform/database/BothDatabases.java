package io.barnraiser.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs every test of a class twice: on SQLite and on PostgreSQL. A parameter of type {@link Database} (of the
/// constructor, a test, or a {@code @BeforeEach} method) is a fresh database with the whole schema of the class path,
/// the same for all parameters of one test and closed after it. A parameter of type {@link TestPlace} is the place of
/// that database, for tests that open it themselves.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(BothDatabasesExtension.class)
public @interface BothDatabases {}
