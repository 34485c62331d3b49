package org.switchboard.core.demo;

import java.util.List;

/** One tenant of the demo. The logins are public knowledge (README), so this never exists in production. */
record DemoTenant(
        String slug, String name, String adminEmail, String adminName, List<Person> customers, List<Voice> agents) {
    static final String ADMIN_PASSWORD = "admin123";
    static final String CUSTOMER_PASSWORD = "customer123";

    /** A customer. */
    record Person(String email, String name) {}

    /** An agent and the customer who may use it. */
    record Voice(String name, String description, String voiceId, String firstWords, int areaCode, int customer) {}

    static final List<DemoTenant> ALL = List.of(
            new DemoTenant(
                    "demo",
                    "Juniper & Vale Dental",
                    "admin@demo.com",
                    "Priya Raman",
                    List.of(
                            new Person("customer1@demo.com", "Rowan Keller"),
                            new Person("customer2@demo.com", "Noor Haddad")),
                    List.of(
                            new Voice(
                                    "Ivy",
                                    "Confirms and moves appointments of a dental practice.",
                                    "retell-Cimo",
                                    "Hi, this is Ivy at Juniper and Vale Dental.",
                                    415,
                                    0),
                            new Voice(
                                    "Rowan",
                                    "Answers questions at the front desk of a dental practice.",
                                    "11labs-Adrian",
                                    "Juniper and Vale Dental, how can I help?",
                                    628,
                                    1))),
            new DemoTenant(
                    "acme",
                    "Acme Plumbing",
                    "admin@acme.example",
                    "Wren Castellan",
                    List.of(new Person("customer1@acme.example", "Gideon Falk")),
                    List.of(new Voice(
                            "Marlow",
                            "Takes emergency calls of a plumber and books visits.",
                            "openai-Nova",
                            "Acme Plumbing, what is leaking?",
                            212,
                            0))));
}
