package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Opens an account for each test of one capability; skipped when the provider doesn't declare it. */
abstract class CapabilityContract<C extends Capability> {
    private final Class<C> type;
    private VoiceAccount account;

    CapabilityContract(Class<C> type) {
        this.type = type;
    }

    abstract ContractSubject subject();

    @BeforeEach
    void open() {
        assumeTrue(subject().declared().contains(type), () -> "declares no " + type.getSimpleName());
        account = subject().provider().open(subject().context());
    }

    @AfterEach
    void close() {
        if (account != null) {
            account.close();
        }
    }

    VoiceAccount account() {
        return account;
    }

    C capability() {
        return account.capability(type).orElseThrow();
    }

    static VoiceException failure(Code code, ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        assertThat(thrown).isInstanceOf(VoiceException.class);
        VoiceException failure = (VoiceException) thrown;
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.getMessage()).isNotBlank();
        return failure;
    }
}
