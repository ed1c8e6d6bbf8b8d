/// The command line: one small class a command, data on standard output, messages on standard error, an exit code that
/// tells what happened.
///
/// Promises: a problem is one clear sentence and the exit code of its {@link io.barnraiser.platform.error.ErrorCode},
/// never a stack trace (unless {@code --debug} asks for it); every command and every group has {@code --help}. Uses
/// picocli.
@NullMarked
package io.barnraiser.platform.command;

import org.jspecify.annotations.NullMarked;
