package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.SpiVersion;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.WebCalls;

/**
 * What the host relies on in every voice provider. A provider's test extends it and says what is to be tested; see
 * {@link ContractSubject}. Webhooks have a contract of their own, {@link WebhooksContract}.
 */
public abstract class VoiceProviderContract implements ContractSubject {
    private static final List<Class<? extends Capability>> ALL = Stream.of(Capability.class.getPermittedSubclasses())
            .<Class<? extends Capability>>map(type -> type.asSubclass(Capability.class))
            .toList();
    private static final int THREADS = 8;

    @Test
    void describes_itself_and_never_changes_its_mind() {
        assertThat(provider().id()).isEqualTo(provider().id());
        assertThat(provider().displayName()).isNotBlank();
        assertThat(provider().spiVersion()).isBetween(1, SpiVersion.CURRENT);
        assertThat(provider().configFields()).isEqualTo(provider().configFields());
        assertThat(provider().capabilities()).isEqualTo(provider().capabilities());
    }

    @Test
    void its_config_fields_can_be_shown_as_a_form() {
        assertThat(provider().configFields())
                .allSatisfy(field -> assertThat(field.label()).isNotBlank())
                .allSatisfy(field -> assertThat(field.name()).matches("[a-z][a-z0-9_]*"))
                .extracting(ConfigField::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_field_depends_on_one_before_it_that_can_have_the_value() {
        Map<String, ConfigField> before = new HashMap<>();
        for (ConfigField field : provider().configFields()) {
            field.visibleWhen().ifPresent(condition -> {
                assertThat(before).as("fields before " + field.name()).containsKey(condition.field());
                List<String> choices = before.get(condition.field()).choices();
                assertThat(choices.isEmpty() || choices.contains(condition.value()))
                        .as(condition.field() + " can be " + condition.value())
                        .isTrue();
            });
            before.put(field.name(), field);
        }
    }

    @Test
    void the_given_credentials_are_config_fields() {
        assertThat(provider().configFields())
                .extracting(ConfigField::name)
                .containsAll(context().credentials().keySet());
    }

    @Test
    void missing_credentials_are_refused_when_the_account_is_opened() {
        if (provider().configFields().stream().anyMatch(field -> field.required() && field.isVisible(Map.of()))) {
            KitContext empty = KitContext.of(Map.of());
            assertThatThrownBy(() -> provider().open(empty)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void working_credentials_are_told_by_the_name_of_the_account() {
        try (VoiceAccount account = provider().open(context())) {
            assertThat(account.check()).isNotBlank();
        }
    }

    @Test
    void wrong_credentials_show_at_the_first_use_and_not_before() {
        try (VoiceAccount account = provider().open(refusedContext())) {
            VoiceException failure = CapabilityContract.failure(Code.CREDENTIALS_REFUSED, account::check);
            refusedContext()
                    .credentials()
                    .values()
                    .forEach(secret -> assertThat(failure.toString()).doesNotContain(secret));
        }
    }

    @Test
    void an_account_does_not_tell_its_secrets() {
        try (VoiceAccount account = provider().open(context())) {
            context()
                    .credentials()
                    .values()
                    .forEach(secret -> assertThat(account.toString()).doesNotContain(secret));
        }
    }

    @Test
    void what_is_declared_is_there_and_nothing_else() {
        assertThat(provider().capabilities()).isEqualTo(declared());
        try (VoiceAccount account = provider().open(context())) {
            for (Class<? extends Capability> type : ALL) {
                assertThat(account.capability(type).isPresent())
                        .as(type.getSimpleName())
                        .isEqualTo(declared().contains(type));
            }
        }
    }

    @Test
    void an_account_may_be_closed_twice_and_harms_no_other() {
        VoiceAccount first = provider().open(context());
        try (VoiceAccount second = provider().open(context())) {
            first.close();
            first.close();
            assertThat(second.check()).isNotBlank();
        }
    }

    @Test
    void many_threads_may_use_one_account() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (VoiceAccount account = provider().open(context())) {
            Callable<String> check = account::check;
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS * 4; i++) {
                answers.add(threads.submit(check));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isNotBlank();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What holds for all capabilities alike. */
    @Nested
    class Conduct extends ConductContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Agents}, if declared. */
    @Nested
    class OfAgents extends AgentsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Voices}, if declared. */
    @Nested
    class OfVoices extends VoicesContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Numbers}, if declared. */
    @Nested
    class OfNumbers extends NumbersContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Calls}, if declared. */
    @Nested
    class OfCalls extends CallsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link CallRecords}, if declared. */
    @Nested
    class OfCallRecords extends CallRecordsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Recordings}, if declared. */
    @Nested
    class OfRecordings extends RecordingsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link AgentDirectory}, if declared. */
    @Nested
    class OfAgentDirectory extends AgentDirectoryContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link AgentVersions}, if declared. */
    @Nested
    class OfAgentVersions extends AgentVersionsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link NumberRouting}, if declared. */
    @Nested
    class OfNumberRouting extends NumberRoutingContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link NumberImports}, if declared. */
    @Nested
    class OfNumberImports extends NumberImportsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link WebCalls}, if declared. */
    @Nested
    class OfWebCalls extends WebCallsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link CallUpdates}, if declared. */
    @Nested
    class OfCallUpdates extends CallUpdatesContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link AgentEngines}, if declared. */
    @Nested
    class OfAgentEngines extends AgentEnginesContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link CallCapacity}, if declared. */
    @Nested
    class OfCallCapacity extends CallCapacityContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link Models}, if declared. */
    @Nested
    class OfModels extends ModelsContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }

    /** {@link KnowledgeBases}, if declared. */
    @Nested
    class OfKnowledgeBases extends KnowledgeBasesContract {
        @Override
        ContractSubject subject() {
            return VoiceProviderContract.this;
        }
    }
}
