package org.switchboard.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.client.ApiClient;
import org.switchboard.client.ApiException;
import org.switchboard.client.api.AgentsApi;
import org.switchboard.client.api.AuthApi;
import org.switchboard.client.api.CallsApi;
import org.switchboard.client.api.ConnectionsApi;
import org.switchboard.client.api.CustomersApi;
import org.switchboard.client.api.LeadsApi;
import org.switchboard.client.model.AgentResponse;
import org.switchboard.client.model.CallResponse;
import org.switchboard.client.model.CustomerChoice;
import org.switchboard.client.model.CustomerResponse;
import org.switchboard.client.model.LeadResponse;
import org.switchboard.client.model.NewAgentRequest;
import org.switchboard.client.model.NewCallRequest;
import org.switchboard.client.model.NewCustomerRequest;
import org.switchboard.client.model.SignInRequest;
import org.switchboard.system.Eventually;
import org.switchboard.system.PlatformUnderTest;
import org.switchboard.system.RetellDelivery;
import org.switchboard.system.TenantUnderTest;

/** The main path with the client that the build makes of docs/openapi.json. It refuses fields that the document doesn't name. */
class GeneratedClientIT {
    private static final String SOMEBODY = "+14155550142";

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @Test
    void goes_from_signing_in_to_a_lead() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        ApiClient admin = signedIn(tenant.adminEmail());
        assertThat(new ConnectionsApi(admin)
                        .putConnectionsByProvider("retell", Map.of("api_key", tenant.retellKey()), null)
                        .getProviderType())
                .isEqualTo("retell");
        AgentResponse agent = new AgentsApi(admin)
                .postAgents(
                        new NewAgentRequest()
                                .name("Path")
                                .voiceId("retell-Cimo")
                                .areaCode(415),
                        null);
        assertThat(agent.getPhoneNumber()).startsWith("+1415");

        String email = "client@" + tenant.slug() + ".example";
        CustomerResponse customer = new CustomersApi(admin)
                .postCustomers(
                        new NewCustomerRequest().name("Cy").email(email).password(TenantUnderTest.PASSWORD), null);
        new AgentsApi(admin)
                .postAgentsByIdAssign(agent.getId(), new CustomerChoice().customerId(customer.getId()), null);

        CallsApi calls = new CallsApi(signedIn(email));
        NewCallRequest wanted = new NewCallRequest().agentId(agent.getId()).toNumber(SOMEBODY);
        String key = UUID.randomUUID().toString();
        CallResponse call = calls.postCalls(wanted, key);
        assertThat(calls.postCalls(wanted, key).getId()).isEqualTo(call.getId());
        Eventually.isTrue(
                "call is analysed", () -> calls.getCallsById(call.getId()).getAnalysis() != null);
        assertThat(calls.getCallsById(call.getId()).getFromNumber()).isEqualTo(agent.getPhoneNumber());
        assertThat(calls.getCallsByIdTranscript(call.getId()).getItems()).isNotEmpty();

        personIsNamed(tenant, agent);
        LeadsApi leads = new LeadsApi(signedIn(email));
        Eventually.isTrue("the lead is there", () -> !leads(leads, agent).isEmpty());
        assertThat(leads(leads, agent)).extracting(LeadResponse::getPhone).containsExactly(SOMEBODY);
        assertThatThrownBy(() -> calls.getCallsById(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(404));
    }

    /** The provider tells who spoke. */
    private void personIsNamed(TenantUnderTest tenant, AgentResponse agent) throws Exception {
        String analysed = RetellDelivery.sample("call_analyzed")
                .about(agent.getProviderAgentId(), "-client")
                .text()
                .replaceFirst(
                        "(\"custom_analysis_data\"\\s*:\\s*\\{)",
                        "$1\"name\":\"Marisol\",\"phone\":\"" + SOMEBODY + "\",");
        new RetellDelivery(analysed).send(platform, tenant.retellKey()).expect(204);
    }

    private static List<LeadResponse> leads(LeadsApi api, AgentResponse agent) throws ApiException {
        return api.getLeads(agent.getId(), null, null, null, null, null, null).getItems();
    }

    private ApiClient signedIn(String email) throws ApiException {
        String token = new AuthApi(client())
                .postAuthSignin(new SignInRequest().email(email).password(TenantUnderTest.PASSWORD))
                .getAccessToken();
        return client().setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    private ApiClient client() {
        ObjectMapper strict =
                ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        ApiClient client = new ApiClient();
        client.setObjectMapper(strict);
        client.updateBaseUri(platform.baseUri().toString());
        return client;
    }
}
